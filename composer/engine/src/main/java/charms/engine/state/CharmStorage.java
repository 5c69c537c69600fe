package charms.engine.state;

/**
 * A storage a charm asks for.
 *
 * @param name as in {@code data}
 * @param kind a directory or a device
 * @param location where the charm wants it, as in {@code /srv/data}; empty: anywhere
 * @param least how many a unit gets at first
 * @param most how many a unit can have; {@link #ANY_NUMBER} when there is no limit
 * @param mebibytes how large it has to be; 0 when the charm does not say
 * @param readOnly whether the charm only reads it
 * @param shared whether all units are to have the same one
 */
public record CharmStorage(
    String name,
    StorageKind kind,
    String location,
    int least,
    int most,
    long mebibytes,
    boolean readOnly,
    boolean shared) {
  /** No limit. */
  public static final int ANY_NUMBER = -1;

  /** Whether a unit has exactly one, always. */
  public boolean isSingular() {
    return least == 1 && most == 1;
  }

  /** Whether a unit can have so many. */
  public boolean allows(int count) {
    return most == ANY_NUMBER || count <= most;
  }
}
