package charms.engine;

import charms.engine.charm.CharmFiles;
import charms.engine.state.ModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The models of one user. The model {@code default} lives in the directory itself and is always
 * there, the others beside it:
 *
 * <pre>
 * model.db, charms/, ...    the model default, see {@link EngineHome}
 * models/NAME/              another model
 * current                   the name of the model that commands mean
 * </pre>
 *
 * @param directory need not exist yet
 */
public record ModelHomes(Path directory) {
  /** The name of the model that is always there. */
  public static final String DEFAULT = "default";

  /** All models, sorted by name. */
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(DEFAULT));
    if (Files.isDirectory(others())) {
      try (Stream<Path> found = Files.list(others())) {
        found.map(path -> path.getFileName().toString()).filter(this::fits).forEach(names::add);
      } catch (IOException cause) {
        throw new UncheckedIOException("cannot list the models", cause);
      }
    }
    return names.stream().sorted().toList();
  }

  /** The model that commands mean when they name none. */
  public String current() {
    try {
      String name = Files.exists(chosen()) ? Files.readString(chosen()).strip() : DEFAULT;
      return names().contains(name) ? name : DEFAULT;
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read which model is current", cause);
    }
  }

  /**
   * Where a model is.
   *
   * @throws ModelException when there is none of this name
   */
  public EngineHome home(String name) {
    if (!names().contains(name)) {
      throw new ModelException("model \"" + name + "\" not found");
    }
    return place(name);
  }

  /**
   * Makes room for a model.
   *
   * @throws ModelException when the name is no model's, or taken
   */
  public EngineHome add(String name) {
    if (!fits(name)) {
      throw new ModelException(
          "\""
              + name
              + "\" is not a valid name: model names may only contain lowercase letters, digits and"
              + " hyphens");
    }
    if (names().contains(name)) {
      throw new ModelException("model \"" + name + "\" already exists");
    }
    try {
      Files.createDirectories(others().resolve(name));
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot make model '" + name + "'", cause);
    }
    return place(name);
  }

  /**
   * Makes a model the current one.
   *
   * @throws ModelException when there is none of this name
   */
  public void choose(String name) {
    home(name);
    try {
      Files.createDirectories(directory);
      Path beside = directory.resolve("current.new");
      Files.writeString(beside, name + "\n");
      Files.move(beside, chosen(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot make model '" + name + "' the current one", cause);
    }
  }

  /** Takes away the room of a model whose engine was closed after {@link Engine#destroyModel}. */
  public void remove(String name) {
    if (!name.equals(DEFAULT)) {
      try {
        CharmFiles.delete(others().resolve(name));
      } catch (IOException cause) {
        throw new UncheckedIOException("cannot remove model '" + name + "'", cause);
      }
    }
  }

  private EngineHome place(String name) {
    return name.equals(DEFAULT)
        ? new EngineHome(directory)
        : new EngineHome(others().resolve(name), name);
  }

  private boolean fits(String name) {
    return name.matches("[a-z0-9]+(-[a-z0-9]+)*") && name.length() <= 63;
  }

  private Path others() {
    return directory.resolve("models");
  }

  private Path chosen() {
    return directory.resolve("current");
  }
}
