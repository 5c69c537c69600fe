package charms.engine.nspawn;

import charms.engine.machine.Cloud;
import charms.engine.machine.MachineProvider;
import charms.engine.machine.ModelPlace;
import charms.model.diag.CharmException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The cloud {@code nspawn}: real machines on this host.
 *
 * @param images where base images are kept; need not exist
 */
public record NspawnCloud(Path images) implements Cloud {
  @Override
  public String name() {
    return "nspawn";
  }

  @Override
  public String meaning() {
    return "containers on this host that boot Debian, with real packages and services; needs root";
  }

  @Override
  public Optional<CharmException> obstacle() {
    try {
      HostCheck.host(images.resolve(".check"));
      return Optional.empty();
    } catch (CharmException missing) {
      return Optional.of(missing);
    }
  }

  @Override
  public MachineProvider provider(ModelPlace place) {
    return new NspawnProvider(place, images);
  }
}
