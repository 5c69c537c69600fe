package charms.engine.dashboard;

import charms.engine.state.ModelMachine;
import charms.engine.state.Unit;
import java.nio.file.Path;
import java.util.Optional;

/** Where units' charms lie on the host. */
public interface CharmDirectories {
  /** The directory of the unit's charm; empty while its machine is not made. */
  Optional<Path> of(Unit unit, ModelMachine machine);
}
