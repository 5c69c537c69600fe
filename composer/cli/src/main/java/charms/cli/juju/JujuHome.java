package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.ModelHomes;
import java.nio.file.Path;

/** Where the user's models are, and how the user names one. */
final class JujuHome {
  private JujuHome() {}

  /** The models in CHARM_JUJU_HOME, else in the user's data directory. */
  static ModelHomes models(Surroundings surroundings) {
    return new ModelHomes(
        surroundings
            .variable("CHARM_JUJU_HOME")
            .map(Path::of)
            .or(
                () ->
                    surroundings.variable("XDG_DATA_HOME").map(base -> Path.of(base, "charm-juju")))
            .orElseGet(() -> surroundings.home().resolve(".local/share/charm-juju")));
  }

  /** The name in {@code [CONTROLLER:][USER/]MODEL}. */
  static String plainName(String typed) {
    return typed.replaceFirst("^[^:]*:", "").replaceFirst("^admin/", "");
  }

  /** As Juju's client tells of a model: {@code embedded:admin/default}. */
  static String qualified(String model) {
    return "embedded:admin/" + model;
  }
}
