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
import java.util.stream.Stream;

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
    List<StackedLayer> layers =
        Stream.concat(stack.layers().stream(), stack.interfaces().stream()).toList();
    boolean own = layers.stream().allMatch(BuildInputs::isOfThisMachine);
    if (!repeatable || !own || request.lock().mode() == LockUse.Mode.WRITE) {
      return Optional.empty();
    }
    BuildInputs inputs = new BuildInputs();
    inputs.searched(request.fetching());
    layers.stream().filter(one -> one.source().isLocal()).forEach(inputs::layer);
    inputs.described(stack.charmLayer().source().directory());
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

  private void layer(StackedLayer layer) {
    Path directory = layer.source().directory();
    add(Kind.TREE, directory);
    for (Path place = real(directory); place != null; place = place.getParent()) {
      Path git = place.resolve(".git");
      elsewhere |= Files.isRegularFile(git);
      boolean repository = Files.isDirectory(git);
      add(repository ? Kind.TREE : Kind.ITSELF, git);
      if (repository) {
        return;
      }
    }
  }

  /** What {@code git describe --dirty} looks at. */
  private void described(Path charmLayer) {
    for (Path place = real(charmLayer); place != null; place = place.getParent()) {
      if (Files.isDirectory(place.resolve(".git"))) {
        add(Kind.TREE, place);
        return;
      }
    }
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
