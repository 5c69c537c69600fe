package charms.engine.machine;

import charms.model.diag.CharmException;
import java.util.Optional;

/** A place where models can be made, as in {@code sandbox}. */
public interface Cloud {
  /** As in {@code add-model NAME CLOUD}. */
  String name();

  /** What its machines are, in one line. */
  String meaning();

  /** Why machines cannot be made there now, with the remedy; empty where they can. */
  Optional<CharmException> obstacle();

  /** The provider of a model's machines. */
  MachineProvider provider(ModelPlace place);
}
