package charms.engine;

import charms.engine.charm.CharmFiles;
import charms.engine.charm.CharmReader;
import charms.engine.state.Charm;
import charms.engine.state.Model;
import charms.engine.state.ModelStore;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes charms in for one change of the model; closing gives back those it did not keep. */
final class CharmIntake implements AutoCloseable {
  private final EngineHome home;
  private final ModelStore store;
  private final List<Charm> taken = new ArrayList<>();

  CharmIntake(EngineHome home, ModelStore store) {
    this.home = home;
    this.store = store;
  }

  /**
   * Copies a charm to the engine's own.
   *
   * @param charm a directory or a {@code .charm} file
   * @throws CharmException when it is none
   */
  Charm take(Path charm) {
    if (!Files.exists(charm)) {
      throw new CharmException(
          Diagnostic.error("cannot deploy '" + charm + "': no such file or directory"));
    }
    try {
      Path place = home.charms().resolve(".new");
      CharmFiles.delete(place);
      if (Files.isDirectory(charm)) {
        new CharmReader(charm, charm.toString()).read(0);
      }
      CharmFiles.copy(charm, place);
      try {
        return move(charm, place);
      } finally {
        CharmFiles.delete(place);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot take in charm '" + charm + "'", cause);
    }
  }

  private Charm move(Path charm, Path place) throws IOException {
    Charm read = new CharmReader(place, charm.toString()).read(0);
    int revision = store.read(model -> (int) named(model, read.name()).count());
    Charm numbered = read.taken(revision, charm.toAbsolutePath().normalize().toString());
    // As Juju leaves it in every charm it unpacks; charm-helpers reads it.
    Files.writeString(place.resolve("revision"), String.valueOf(revision));
    Path kept = home.charms().resolve(numbered.key());
    CharmFiles.delete(kept);
    Files.move(place, kept);
    taken.add(numbered);
    return numbered;
  }

  private Stream<Charm> named(Model model, String name) {
    return Stream.concat(model.charms().stream(), taken.stream())
        .filter(charm -> charm.name().equals(name));
  }

  /** The change was made: the charms stay. */
  void keep() {
    taken.clear();
  }

  @Override
  public void close() {
    try {
      for (Charm charm : taken) {
        CharmFiles.delete(home.charms().resolve(charm.key()));
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot remove a charm that is not needed", cause);
    }
  }
}
