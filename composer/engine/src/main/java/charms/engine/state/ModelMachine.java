package charms.engine.state;

import java.time.Instant;

/**
 * A machine of the model.
 *
 * @param id its number
 * @param address as in {@code 10.5.3.128}
 * @param base as in {@code ubuntu@24.04}
 * @param hostname as in {@code juju-default-0}
 * @param made whether the provider made it
 * @param status {@code pending}, {@code started}, or {@code down} after a crash
 */
public record ModelMachine(
    int id, String address, String base, String hostname, boolean made, StatusLine status) {
  private static final String DOWN = "down";

  /** The machine once it runs. */
  public ModelMachine started(StatusLine since) {
    return new ModelMachine(id, address, base, hostname, true, since);
  }

  /** The machine after a crash. */
  public ModelMachine crashed(Instant now) {
    return new ModelMachine(
        id, address, base, hostname, made, new StatusLine(DOWN, "killed on purpose", now));
  }

  /** Whether it crashed and was not started again: nothing runs there. */
  public boolean down() {
    return status.state().equals(DOWN);
  }
}
