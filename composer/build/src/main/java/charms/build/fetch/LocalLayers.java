package charms.build.fetch;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Layers in directories of this machine, used where they are (charm-build.md section 2). */
record LocalLayers(FetchRequest request) {
  /** The layer being built, in its own directory. */
  FetchedLayer charmLayer(Path directory, String name) {
    return local(LayerKind.LAYER, name, name, directory, ".");
  }

  /** A directory of the name, as a layer. */
  Optional<FetchedLayer> find(LayerRef.Named ref) {
    return place(ref)
        .map(directory -> local(ref.kind(), ref.name(), ref.include(), directory, ref.include()));
  }

  /** A directory of the name. */
  Optional<Path> place(LayerRef.Named ref) {
    for (Path directory : request.directories(ref.kind())) {
      for (String folder : new String[] {ref.name(), ref.kind().word() + "-" + ref.name()}) {
        Path candidate = directory.resolve(folder);
        if (isLayer(ref.kind(), candidate)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  /** In a Python stack a directory of the name is enough, as layers there need no layer.yaml. */
  private boolean isLayer(LayerKind kind, Path candidate) {
    return request.bundled().isPresent()
        ? Files.exists(candidate.resolve(kind.file()))
        : Files.isDirectory(candidate);
  }

  /**
   * The directory a path names, seen from the working directory, then from those of layers.
   *
   * @throws CharmException when there is none, at the include
   */
  FetchedLayer at(LayerRef.Local ref, SourcePosition at) {
    List<Path> bases = new ArrayList<>(List.of(Path.of("")));
    bases.addAll(request.layerDirectories());
    for (Path base : bases) {
      Path directory = base.resolve(ref.path());
      if (Files.isDirectory(directory)) {
        String name = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
        return local(LayerKind.LAYER, name, ref.path(), directory, ref.path());
      }
    }
    throw new CharmException(
        Diagnostic.error(at, "cannot include '" + ref.path() + "': no such directory")
            .fix("name it relative to the working directory, or set CHARM_LAYERS_DIR"));
  }

  /** Names of all layers there are. */
  Set<String> names(LayerKind kind) {
    Set<String> names = new TreeSet<>();
    for (Path directory : request.directories(kind)) {
      if (Files.isDirectory(directory)) {
        try (Stream<Path> found = Files.list(directory)) {
          found
              .filter(one -> Files.exists(one.resolve(kind.file())))
              .forEach(one -> names.add(one.getFileName().toString()));
        } catch (IOException cause) {
          throw new UncheckedIOException("cannot read '" + directory + "'", cause);
        }
      }
    }
    return names;
  }

  private static FetchedLayer local(
      LayerKind kind, String name, String include, Path directory, String otherwise) {
    return new FetchedLayer(
        kind,
        name,
        include,
        directory,
        shown(directory, otherwise),
        Optional.empty(),
        true,
        LocalRevision.of(directory));
  }

  /** A path as the user would write it. */
  private static String shown(Path directory, String otherwise) {
    Path here = Path.of("").toAbsolutePath().normalize();
    Path there = directory.toAbsolutePath().normalize();
    if (there.equals(here)) {
      return ".";
    }
    if (there.startsWith(here)) {
      return here.relativize(there).toString().replace('\\', '/');
    }
    return otherwise.equals(".") ? directory.toString() : otherwise;
  }
}
