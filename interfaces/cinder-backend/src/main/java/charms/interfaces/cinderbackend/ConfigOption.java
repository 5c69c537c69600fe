package charms.interfaces.cinderbackend;

/**
 * One line of a section of cinder.conf: {@code ["volume_group", "cinder-volumes"]}.
 *
 * @param key as in {@code volume_group}
 * @param value a text, a number or a boolean
 */
public record ConfigOption(String key, Object value) {}
