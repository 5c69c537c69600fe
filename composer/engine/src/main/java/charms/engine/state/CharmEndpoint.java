package charms.engine.state;

/**
 * An endpoint of a charm.
 *
 * @param name as in {@code shared-db}
 * @param role the part it plays
 * @param interfaceName as in {@code mysql-shared}
 * @param scope what the charm says
 * @param limit how many relations it takes; 0: any number
 */
public record CharmEndpoint(String name, Role role, String interfaceName, Scope scope, int limit) {
  /** What every principal provides without saying so. */
  public static final CharmEndpoint JUJU_INFO =
      new CharmEndpoint("juju-info", Role.PROVIDER, "juju-info", Scope.GLOBAL, 0);
}
