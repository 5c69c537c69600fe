package charms.engine.state;

import java.util.List;

/**
 * A relation between two endpoints, or a peer relation with the same end twice.
 *
 * @param id its number in the model
 * @param requirer the end that requires
 * @param provider the end that provides
 * @param interfaceName as in {@code mysql-shared}
 * @param scope container if either side says so
 * @param life whether it stays
 */
public record Relation(
    int id, End requirer, End provider, String interfaceName, Scope scope, Life life) {
  /**
   * One end.
   *
   * @param application as in {@code congress}
   * @param endpoint as in {@code shared-db}
   */
  public record End(String application, String endpoint) {
    @Override
    public String toString() {
      return application + ":" + endpoint;
    }
  }

  /** Whether it joins the units of one application. */
  public boolean peer() {
    return requirer.equals(provider);
  }

  /** As in {@code congress:shared-db mysql:shared-db}; a peer relation's one end. */
  public String key() {
    return peer() ? provider.toString() : requirer + " " + provider;
  }

  /** Its distinct ends. */
  public List<End> ends() {
    return peer() ? List.of(provider) : List.of(requirer, provider);
  }

  /** Whether the application takes part. */
  public boolean touches(String application) {
    return requirer.application().equals(application) || provider.application().equals(application);
  }

  /** The application's own end. */
  public End endOf(String application) {
    return requirer.application().equals(application) ? requirer : provider;
  }

  /** The end that the application sees; its own in a peer relation. */
  public End remoteOf(String application) {
    return requirer.application().equals(application) ? provider : requirer;
  }

  /** As its application's hook tools name it, as in {@code shared-db:3}. */
  public String idFor(String application) {
    return endOf(application).endpoint() + ":" + id;
  }

  public Relation dying() {
    return new Relation(id, requirer, provider, interfaceName, scope, Life.DYING);
  }
}
