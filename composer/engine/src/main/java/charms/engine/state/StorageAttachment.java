package charms.engine.state;

/**
 * A storage at a unit.
 *
 * @param unit whose it is
 * @param location where its unit finds it, as in {@code /srv/data}
 * @param readOnly whether the charm says that it only reads it
 * @param life dying: the unit is to let it go
 */
public record StorageAttachment(UnitName unit, String location, boolean readOnly, Life life) {
  StorageAttachment dying() {
    return new StorageAttachment(unit, location, readOnly, Life.DYING);
  }
}
