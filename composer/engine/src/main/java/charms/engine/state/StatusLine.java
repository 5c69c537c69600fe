package charms.engine.state;

import java.time.Instant;

/**
 * A status with its message.
 *
 * @param state as in {@code active}, {@code idle}, {@code error}
 * @param message empty when there is none, else as in {@code Unit is ready}
 * @param since when it was set
 */
public record StatusLine(String state, String message, Instant since) {}
