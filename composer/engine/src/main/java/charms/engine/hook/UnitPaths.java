package charms.engine.hook;

import charms.engine.state.UnitName;

/**
 * Where a unit's things are in its machine.
 *
 * @param unit the unit
 */
public record UnitPaths(UnitName unit) {
  /** As in {@code /var/lib/juju/agents/unit-congress-0/charm}. */
  public String charm() {
    return "/var/lib/juju/agents/" + unit.tag() + "/charm";
  }

  /** As in {@code /var/lib/juju/agents/unit-congress-0/resources}. */
  String resources() {
    return "/var/lib/juju/agents/" + unit.tag() + "/resources";
  }

  /** As in {@code /var/lib/juju/tools/unit-congress-0}. */
  public String tools() {
    return "/var/lib/juju/tools/" + unit.tag();
  }
}
