package charms.engine.state;

/**
 * A resource a charm can use.
 *
 * @param name as in {@code software}
 * @param type {@code file} or {@code oci-image}
 * @param filename the name the unit's copy has, as in {@code software.zip}
 * @param description as the charm gives it
 */
public record CharmResource(String name, String type, String filename, String description) {}
