package charms.engine.state;

/**
 * A machine of the model.
 *
 * @param id its number
 * @param address as in {@code 10.5.3.128}
 * @param base as in {@code ubuntu@24.04}
 * @param hostname as in {@code juju-default-0}
 * @param made whether the provider made it
 * @param status {@code pending} or {@code started}
 */
public record ModelMachine(
    int id, String address, String base, String hostname, boolean made, StatusLine status) {
  public ModelMachine started(StatusLine since) {
    return new ModelMachine(id, address, base, hostname, true, since);
  }
}
