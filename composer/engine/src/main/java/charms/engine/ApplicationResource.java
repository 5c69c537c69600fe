package charms.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * A resource of an application.
 *
 * @param name as in {@code software}
 * @param type {@code file} or {@code oci-image}
 * @param path the name a unit's copy has, as in {@code software.zip}
 * @param description as the charm gives it; may be empty
 * @param given when its file was given; empty when none was
 * @param size in bytes; 0 when there is no file
 */
public record ApplicationResource(
    String name,
    String type,
    String path,
    String description,
    Optional<Instant> given,
    long size) {}
