package charms.build.fetch;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds layers: local directories first, then the index (charm-build.md section 2, design.md
 * section 3).
 */
public final class LayerFetcher {
  private final FetchRequest request;
  private final LayerIndex index;
  private final GitCache cache;

  public LayerFetcher(FetchRequest request) {
    this.request = request;
    this.index = new LayerIndex(request.index());
    this.cache = new GitCache(request.cacheDirectory());
  }

  /** The layer being built, in its own directory. */
  public FetchedLayer charmLayer(Path directory, String name) {
    return new FetchedLayer(
        LayerKind.LAYER,
        name,
        name,
        directory,
        shown(directory, "."),
        ".",
        LocalRevision.of(directory));
  }

  /**
   * The layer an include names.
   *
   * @param at where the include stands
   * @throws CharmException when it is not to be had, at the include
   */
  public FetchedLayer fetch(LayerRef ref, SourcePosition at) {
    try {
      if (ref instanceof LayerRef.Named named) {
        return named(named, at);
      }
      if (ref instanceof LayerRef.Remote remote) {
        GitCache.Tree tree = cache.tree(remote.url(), Optional.empty(), remote.revision());
        String name = remote.url().replaceFirst("(\\.git)?/*$", "").replaceFirst(".*[/:]", "");
        return new FetchedLayer(
            LayerKind.LAYER,
            name,
            remote.include(),
            tree.directory(),
            remote.url(),
            remote.url(),
            tree.commit());
      }
      return local((LayerRef.Local) ref, at);
    } catch (FetchException cause) {
      throw new CharmException(
          Diagnostic.error(at, "cannot include '" + ref.include() + "': " + cause.getMessage()),
          cause);
    }
  }

  private FetchedLayer named(LayerRef.Named ref, SourcePosition at) throws FetchException {
    for (Path directory : request.directories(ref.kind())) {
      for (String folder : new String[] {ref.name(), ref.kind().word() + "-" + ref.name()}) {
        Path candidate = directory.resolve(folder);
        if (Files.exists(candidate.resolve(ref.kind().file()))) {
          return new FetchedLayer(
              ref.kind(),
              ref.name(),
              ref.include(),
              candidate,
              shown(candidate, ref.include()),
              ref.include(),
              LocalRevision.of(candidate));
        }
      }
    }
    Optional<LayerIndex.IndexEntry> entry = index.find(ref.kind(), ref.name());
    if (entry.isEmpty()) {
      throw unknown(ref, at);
    }
    Optional<String> revision = ref.revision().or(entry.get()::revision);
    GitCache.Tree tree = cache.tree(entry.get().repository(), entry.get().subdir(), revision);
    return new FetchedLayer(
        ref.kind(),
        ref.name(),
        ref.include(),
        tree.directory(),
        ref.kind().plural() + "/" + ref.name(),
        ref.include(),
        tree.commit());
  }

  private FetchedLayer local(LayerRef.Local ref, SourcePosition at) {
    Path directory = Path.of(ref.path());
    if (!Files.isDirectory(directory)) {
      throw new CharmException(
          Diagnostic.error(at, "cannot include '" + ref.path() + "': no such directory"));
    }
    String name = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
    return new FetchedLayer(
        LayerKind.LAYER,
        name,
        ref.path(),
        directory,
        shown(directory, ref.path()),
        ref.path(),
        LocalRevision.of(directory));
  }

  private CharmException unknown(LayerRef.Named ref, SourcePosition at) {
    Diagnostic error =
        Diagnostic.error(
            at,
            "cannot include "
                + ref.kind().word()
                + " '"
                + ref.name()
                + "': not in "
                + ref.kind().plural()
                + "/, not in the index");
    Optional<String> meant = Spelling.nearest(ref.name(), names(ref.kind()));
    return new CharmException(
        meant.isPresent()
            ? error.fix("'" + ref.kind().word() + ":" + meant.get() + "' exists")
            : error);
  }

  private Set<String> names(LayerKind kind) {
    Set<String> names = new TreeSet<>(index.names(kind));
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
