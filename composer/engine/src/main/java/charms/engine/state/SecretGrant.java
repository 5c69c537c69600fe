package charms.engine.state;

/**
 * The right to read a secret; ends with the relation.
 *
 * @param relation the relation's number
 * @param to an application, or a unit as in {@code congress/0}
 */
public record SecretGrant(int relation, String to) {
  /** Whether the unit has this right. */
  public boolean covers(UnitName unit) {
    return unit.isOf(to);
  }
}
