package charms.reactive;

import java.util.Optional;

/**
 * How one value differs from the one kept.
 *
 * @param previous the one kept; empty where there was none
 * @param current the one given; empty where there is none any more
 */
public record StoreDelta(Optional<Object> previous, Optional<Object> current) {}
