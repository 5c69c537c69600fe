package charms.build;

import charms.build.fetch.FetchRequest;
import charms.build.lock.LockUse;
import charms.build.memory.Watched;
import charms.build.memory.Watched.Kind;
import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every place a build read, where it read nothing but files of this machine. */
final class BuildInputs {
  private final Set<Watched> places = new LinkedHashSet<>();

  /** A linked work tree: its commit is told somewhere else. */
  private boolean elsewhere;

  private BuildInputs() {}

  /**
   * The places.
   *
   * @param repeatable whether the charm's packages are the same in each build
   * @return empty when something else had a say: a fetched layer, pip, a lock that was written
   */
  static Optional<List<Watched>> of(BuildRequest request, LayerStack stack, boolean repeatable) {
    boolean own = stack.all().stream().allMatch(BuildInputs::isOfThisMachine);
    if (!repeatable || !own || request.lock().mode() == LockUse.Mode.WRITE) {
      return Optional.empty();
    }
    BuildInputs inputs = new BuildInputs();
    inputs.searched(request.fetching());
    for (StackedLayer layer : stack.all()) {
      if (layer.source().isLocal()) {
        inputs.layer(layer.source().directory(), layer.equals(stack.charmLayer()));
      }
    }
    request.python().overrides().ifPresent(file -> inputs.add(Kind.ITSELF, file));
    return inputs.elsewhere ? Optional.empty() : Optional.of(List.copyOf(inputs.places));
  }

  /** The product's own layers are part of the product; a path is looked for in several places. */
  private static boolean isOfThisMachine(StackedLayer layer) {
    boolean path = !layer.source().include().contains(":");
    boolean charm = layer.source().include().equals(layer.source().name());
    return layer.source().fetchedFrom().isEmpty() && (!path || charm);
  }

  private void searched(FetchRequest fetching) {
    fetching.layerDirectories().forEach(one -> add(Kind.NAMES, one));
    fetching.interfaceDirectories().forEach(one -> add(Kind.NAMES, one));
  }

  /**
   * A layer's files and the repository around it, which tells its commit; of the charm layer the
   * whole work tree, which {@code git describe --dirty} looks at.
   */
  private void layer(Path directory, boolean described) {
    for (Path place = real(directory); place != null; place = place.getParent()) {
      Path git = place.resolve(".git");
      elsewhere |= Files.isRegularFile(git);
      if (Files.isDirectory(git)) {
        add(Kind.TREE, described ? place : git);
        if (described) {
          return;
        }
        break;
      }
      add(Kind.ITSELF, git);
    }
    add(Kind.TREE, directory);
  }

  private void add(Kind kind, Path path) {
    places.add(new Watched(kind, real(path)));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException absent) {
      return path.toAbsolutePath().normalize();
    }
  }
}
