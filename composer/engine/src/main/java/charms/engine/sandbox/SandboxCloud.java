package charms.engine.sandbox;

import charms.engine.machine.Cloud;
import charms.engine.machine.MachineProvider;
import charms.engine.machine.ModelPlace;
import charms.model.diag.CharmException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The cloud {@code sandbox}.
 *
 * @param scratch where it tries whether machines can be made; need not exist
 */
public record SandboxCloud(Path scratch) implements Cloud {
  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public String meaning() {
    return "directories over this host's /usr, with stand-ins for packages and services";
  }

  @Override
  public Optional<CharmException> obstacle() {
    try {
      KernelCheck.run(scratch);
      return Optional.empty();
    } catch (CharmException refused) {
      return Optional.of(refused);
    }
  }

  @Override
  public MachineProvider provider(ModelPlace place) {
    return new SandboxProvider(place.machines());
  }
}
