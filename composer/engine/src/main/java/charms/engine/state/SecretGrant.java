package charms.engine.state;

/**
 * The right to read a secret; ends with the relation, if it came with one.
 *
 * @param relation the relation's number; {@link #BY_USER} when a user gave it
 * @param to an application, or a unit as in {@code congress/0}
 */
public record SecretGrant(int relation, String to) {
  /** In place of a relation: a user gave the right. */
  public static final int BY_USER = -1;

  public static SecretGrant byUser(String application) {
    return new SecretGrant(BY_USER, application);
  }

  /** Whether the unit has this right. */
  public boolean covers(UnitName unit) {
    return unit.isOf(to);
  }
}
