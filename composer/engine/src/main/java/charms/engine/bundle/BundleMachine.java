package charms.engine.bundle;

import java.util.Optional;

/**
 * A machine of a bundle.
 *
 * @param id its number in the bundle, which is not the model's
 * @param base as in {@code ubuntu@24.04}; empty: that of the first unit on it
 */
public record BundleMachine(int id, Optional<String> base) {}
