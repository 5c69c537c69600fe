package charms.engine.state;

/**
 * A storage of a unit.
 *
 * @param id as in {@code data/0}; numbers are the model's
 * @param name as in {@code data}
 * @param unit whose it is
 * @param kind a directory or a device
 * @param location where its unit finds it, as in {@code /srv/data}
 * @param mebibytes how large the charm wants it; 0 when the charm does not say
 */
public record Storage(
    String id, String name, UnitName unit, StorageKind kind, String location, long mebibytes) {}
