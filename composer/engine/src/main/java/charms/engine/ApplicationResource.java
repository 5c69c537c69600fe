package charms.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * A resource of an application.
 *
 * @param name as in {@code software}
 * @param given when its file was given; empty when none was
 * @param size in bytes; 0 when there is no file
 */
public record ApplicationResource(String name, Optional<Instant> given, long size) {}
