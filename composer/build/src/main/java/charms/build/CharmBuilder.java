package charms.build;

import charms.build.beside.Beside;
import charms.build.compile.JavaStage;
import charms.build.fetch.GitDescription;
import charms.build.lint.JavaLint;
import charms.build.lock.BuildLock;
import charms.build.lock.LockUse;
import charms.build.lock.Locking;
import charms.build.manifest.Manifest;
import charms.build.manifest.ManifestLayer;
import charms.build.manifest.Signature;
import charms.build.plan.LayerFile;
import charms.build.plan.LayerFiles;
import charms.build.stack.LayerStack;
import charms.build.stack.StackReader;
import charms.build.stack.StackedLayer;
import charms.build.tactic.CharmTree;
import charms.build.tactic.SignedPath;
import charms.build.tactic.Tactics;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.hash.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds a charm: fetch, plan, combine, write, compile, sign, swap. */
public final class CharmBuilder {
  private static final String LOGGER = "build";

  private final JavaStage java;
  private final BuildListener listener;

  public CharmBuilder(JavaStage java, BuildListener listener) {
    this.java = java;
    this.listener = listener;
  }

  /**
   * Builds.
   *
   * @throws CharmException with everything that is wrong; the charm that was there is untouched
   */
  public BuildResult build(BuildRequest request) {
    try {
      // To load what this takes lasts as long as a small build's other steps.
      Beside<Optional<String>> version =
          Beside.begin(() -> GitDescription.of(request.charmLayer()));
      Optional<BuildLock> held = held(request);
      LayerStack stack = new StackReader().read(request.stack(held));
      held.ifPresent(
          lock -> Locking.differences(lock, stack).forEach(line -> listener.warning(LOGGER, line)));
      new Advice(listener).give(stack);
      String name = request.name().orElse(stack.charmLayer().source().name());
      CharmPlace place = CharmPlace.of(request, name, stack.isJava());
      place.leftovers().recover();
      Map<String, List<LayerFile>> files = LayerFiles.of(stack, place.named());
      Tactics tactics =
          new Tactics(
              stack,
              name,
              files,
              version,
              request.wheelhouse(held),
              line -> listener.info("utils", line));
      tactics.combine();
      Optional<Manifest> before = place.before();
      refuseModifications(place, request.force());
      announce(stack, place, tactics);
      if (stack.isJava()) {
        new JavaLint(stack, files, tactics.endpoints(), tactics.actions())
            .warnings()
            .forEach(one -> listener.warning(LOGGER, one.render()));
      }
      Path made = place.beside();
      try {
        Manifest manifest = write(stack, tactics, made);
        if (held.isPresent()) {
          Locking.check(held.get(), made);
        }
        if (request.lock().mode() == LockUse.Mode.WRITE) {
          BuildLock lock = Locking.of(stack, tactics.repositories(), made);
          Files.writeString(request.lockFile(), lock.text());
        }
        place.carryOver(made, before);
        place.swap(made);
        List<FileChange> changes = BuildReport.changes(before, manifest);
        listener.report(BuildReport.lines(before, changes));
        return new BuildResult(
            place.target(), name, changes, BuildInputs.of(request, stack, tactics.repeatable()));
      } finally {
        place.leftovers().clear();
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot write the charm", cause);
    }
  }

  private Optional<BuildLock> held(BuildRequest request) throws IOException {
    Path file = request.lockFile().toAbsolutePath().normalize();
    if (request.lock().mode() != LockUse.Mode.READ) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      listener.info(
          LOGGER, "The lockfile " + file + " was not found; building using latest versions.");
      return Optional.empty();
    }
    listener.info(LOGGER, "Using lockfile " + file + " for build.");
    return Optional.of(BuildLock.read(file));
  }

  private void announce(LayerStack stack, CharmPlace place, Tactics tactics) {
    listener.info(LOGGER, "Destination charm directory: " + place.target());
    for (StackedLayer layer : stack.layers()) {
      listener.info(LOGGER, "Processing layer: " + described(layer, layer.source().include()));
    }
    for (StackedLayer layer : stack.interfaces()) {
      int endpoints = tactics.endpointsOf(layer);
      if (endpoints == 0) {
        listener.warning(
            LOGGER,
            "layer.yaml includes " + layer.source().name() + " which isn't used in metadata.yaml");
      }
      for (int endpoint = 0; endpoint < endpoints; endpoint++) {
        listener.info(LOGGER, "Processing interface: " + described(layer, layer.source().name()));
      }
    }
  }

  /**
   * With the directory of a local layer, as seen from the working directory; what was fetched lies
   * in the cache.
   */
  private static String described(StackedLayer layer, String name) {
    if (!layer.source().isLocal()) {
      return name;
    }
    Path here = Path.of("").toAbsolutePath();
    String from = here.relativize(layer.source().directory().toAbsolutePath()).toString();
    return name + " (from " + (from.isEmpty() ? "." : from) + ")";
  }

  private void refuseModifications(CharmPlace place, boolean force) throws IOException {
    List<String> conflicts = place.modifications();
    if (conflicts.isEmpty()) {
      return;
    }
    conflicts.forEach(line -> listener.warning(LOGGER, line));
    if (!force) {
      throw new CharmException(
          Diagnostic.error("Unable to continue due to unexpected modifications (try --force)"));
    }
    listener.info(
        LOGGER, "Continuing with known changes to target layer. Changes will be overwritten");
  }

  private Manifest write(LayerStack stack, Tactics tactics, Path made) throws IOException {
    tactics.process(new CharmTree(made, !stack.isJava()));
    List<SignedPath> signed = new ArrayList<>(tactics.sign());
    if (stack.isJava()) {
      java.place(stack, made).forEach((path, owner) -> signed.add(SignedPath.made(path, owner)));
    }
    SortedMap<String, Signature> signatures = new TreeMap<>();
    for (SignedPath one : signed) {
      if (Files.exists(made.resolve(one.path()))) {
        String hash = Digests.sha256(made.resolve(one.path()));
        signatures.put(one.path(), new Signature(one.owner(), one.kind(), hash));
      }
    }
    List<ManifestLayer> layers = new ArrayList<>();
    for (StackedLayer layer : stack.all()) {
      layers.add(
          new ManifestLayer(
              layer.source().include(), layer.source().revision(), layer.source().fetchedFrom()));
    }
    Manifest manifest = new Manifest(layers, signatures);
    manifest.write(made);
    return manifest;
  }
}
