package charms.cli.juju;

import charms.cli.command.BuildCaches;
import charms.cli.command.Surroundings;
import charms.engine.machine.Clouds;
import charms.engine.nspawn.NspawnCloud;
import charms.engine.sandbox.SandboxCloud;
import java.util.List;

/** The clouds the user can make models on. */
final class JujuClouds {
  private JujuClouds() {}

  /** The sandbox first; what real machines share is kept with what builds fetched. */
  static Clouds of(Surroundings surroundings) {
    return new Clouds(
        List.of(
            new SandboxCloud(JujuHome.models(surroundings).directory().resolve(".check")),
            new NspawnCloud(BuildCaches.of(surroundings).resolve("images"))));
  }
}
