package charms.build.fetch;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds layers: local directories first, then the product's own where the stack is a Java one, then
 * the configured indexes (charm-build.md section 2, design.md section 3).
 */
public final class LayerFetcher {
  private static final Map<LayerKind, String> OLD_PREFIX =
      Map.of(LayerKind.LAYER, "juju-layer-", LayerKind.INTERFACE, "juju-relation-");

  private final FetchRequest request;
  private final LocalLayers local;
  private final Optional<DirectoryIndex> bundled;
  private final List<LayerIndex> configured;
  private final GitCache cache;
  private final ForeignRepositories others;
  private final Ahead ahead = new Ahead();

  public LayerFetcher(FetchRequest request) {
    this.request = request;
    this.local = new LocalLayers(request);
    this.bundled = request.bundled().map(DirectoryIndex::new);
    this.configured = request.configured();
    this.others =
        new ForeignRepositories(
            request.cacheDirectory().resolve("others"), request.offline(), request.progress());
    this.cache = new GitCache(request.cacheDirectory(), request.offline(), request.progress());
  }

  /** The layer being built, in its own directory. */
  public FetchedLayer charmLayer(Path directory, String name) {
    return local.charmLayer(directory, name);
  }

  /** Begins to fetch what an include names, where that takes a while, beside other work. */
  public void begin(LayerRef ref, SourcePosition at) {
    boolean here = ref instanceof LayerRef.Local;
    if (ref instanceof LayerRef.Named named) {
      here =
          local.place(named).isPresent()
              || bundled.filter(own -> own.has(named.kind(), named.name())).isPresent();
    }
    if (!here) {
      ahead.begin(ref.include(), () -> fetchNow(ref, at));
    }
  }

  /**
   * The layer an include names.
   *
   * @param at where the include stands
   * @throws CharmException when it is not to be had, at the include
   */
  public FetchedLayer fetch(LayerRef ref, SourcePosition at) {
    try {
      return ahead.await(ref.include(), () -> fetchNow(ref, at));
    } catch (FetchException cause) {
      throw new CharmException(
          Diagnostic.error(at, "cannot include '" + ref.include() + "': " + cause.getMessage()),
          cause);
    }
  }

  private FetchedLayer fetchNow(LayerRef ref, SourcePosition at) throws FetchException {
    if (ref instanceof LayerRef.Named named) {
      return named(named, at);
    }
    if (ref instanceof LayerRef.Remote remote) {
      return remote(remote);
    }
    return local.at((LayerRef.Local) ref, at);
  }

  private FetchedLayer named(LayerRef.Named ref, SourcePosition at) throws FetchException {
    Optional<FetchedLayer> nearby = local.find(ref);
    if (nearby.isPresent()) {
      return nearby.get();
    }
    if (bundled.isPresent()) {
      Optional<LayerIndex.IndexEntry> own = bundled.get().find(ref.kind(), ref.name());
      if (own.isPresent()) {
        return indexed(ref, own.get(), Optional.empty());
      }
    }
    List<String> silent = new ArrayList<>();
    for (String choice : choices(ref)) {
      for (LayerIndex index : configured) {
        Optional<LayerIndex.IndexEntry> entry = asked(index, ref.kind(), choice, silent);
        if (entry.isPresent()) {
          return indexed(ref, entry.get(), Optional.of(entry.get().repository()));
        }
      }
    }
    throw unknown(ref, at, silent);
  }

  /** An index that cannot be asked is passed over, and named where no other knows the layer. */
  private static Optional<LayerIndex.IndexEntry> asked(
      LayerIndex index, LayerKind kind, String name, List<String> silent) {
    try {
      return index.find(kind, name);
    } catch (FetchException unreachable) {
      silent.add(unreachable.getMessage());
      return Optional.empty();
    }
  }

  private static Set<String> choices(LayerRef.Named ref) {
    Set<String> choices = new LinkedHashSet<>(List.of(ref.name()));
    String prefix = OLD_PREFIX.getOrDefault(ref.kind(), "");
    if (ref.name().startsWith(prefix)) {
      choices.add(ref.name().substring(prefix.length()));
    }
    return choices;
  }

  private FetchedLayer indexed(
      LayerRef.Named ref, LayerIndex.IndexEntry entry, Optional<String> fetchedFrom)
      throws FetchException {
    GitCache.Tree tree =
        tree(
            entry.repository(),
            entry.subdir(),
            locked(ref.include()).or(ref::revision).or(entry::revision));
    return new FetchedLayer(
        ref.kind(),
        ref.name(),
        ref.include(),
        tree.directory(),
        ref.kind().plural() + "/" + ref.name(),
        fetchedFrom,
        false,
        tree.commit());
  }

  private FetchedLayer remote(LayerRef.Remote ref) throws FetchException {
    Optional<RepositoryUrl.Foreign> foreign = RepositoryUrl.foreign(ref.spelled());
    RepositoryUrl.Located located =
        foreign.isPresent() ? foreign.get().located() : RepositoryUrl.read(ref.spelled());
    GitCache.Tree tree = tree(ref.spelled(), Optional.empty(), locked(ref.include()));
    String name = located.url().replaceFirst("(\\.git)?/*$", "").replaceFirst(".*[/:]", "");
    return new FetchedLayer(
        LayerKind.LAYER,
        name,
        ref.include(),
        tree.directory(),
        ref.include(),
        Optional.of(located.url()),
        false,
        tree.commit());
  }

  /**
   * @param revision before one in the URL; empty for that
   */
  private GitCache.Tree tree(String spelled, Optional<String> subdir, Optional<String> revision)
      throws FetchException {
    Optional<RepositoryUrl.Foreign> foreign = RepositoryUrl.foreign(spelled);
    if (foreign.isPresent()) {
      RepositoryUrl.Located located = foreign.get().located();
      return others.tree(foreign.get().keeper(), located.url(), revision.or(located::revision));
    }
    RepositoryUrl.Located located = RepositoryUrl.read(spelled);
    return cache.tree(located.url(), subdir, revision.or(located::revision));
  }

  private Optional<String> locked(String include) {
    return Optional.ofNullable(request.locked().get(include));
  }

  private CharmException unknown(LayerRef.Named ref, SourcePosition at, List<String> silent) {
    Diagnostic error =
        Diagnostic.error(
            at,
            "cannot include "
                + ref.kind().word()
                + " '"
                + ref.name()
                + "': not in "
                + ref.kind().plural()
                + "/, not in the index"
                + (silent.isEmpty() ? "" : " (" + String.join("; ", silent) + ")"));
    Optional<String> meant = Spelling.nearest(ref.name(), names(ref.kind()));
    String variable = ref.kind() == LayerKind.LAYER ? "CHARM_LAYERS_DIR" : "CHARM_INTERFACES_DIR";
    return new CharmException(
        meant.isPresent()
            ? error.fix("'" + ref.kind().word() + ":" + meant.get() + "' exists")
            : error.fix("do you need to set " + variable + "?"));
  }

  private Set<String> names(LayerKind kind) {
    Set<String> names = new TreeSet<>();
    bundled.ifPresent(index -> names.addAll(index.names(kind)));
    configured.forEach(index -> names.addAll(index.names(kind)));
    names.addAll(local.names(kind));
    return names;
  }
}
