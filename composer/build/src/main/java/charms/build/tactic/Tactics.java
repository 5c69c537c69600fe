package charms.build.tactic;

import charms.build.beside.Beside;
import charms.build.plan.LayerFile;
import charms.build.plan.LayerFile.Fate;
import charms.build.python.Wheelhouse;
import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tactics of a whole charm: chosen by path, fed with the layers' files, then linted, and only
 * then processed and signed.
 */
public final class Tactics {
  private final LayerStack stack;
  private final Map<String, List<LayerFile>> files;
  private final Map<String, Tactic> tactics = new TreeMap<>();
  private final Beside<Optional<String>> version;
  private final MetadataTactic metadata;
  private final TacticChoice choice;

  /**
   * @param charmName the charm's name
   * @param files the layers' files by path
   * @param version what git says of the charm layer, when it has been asked
   * @param wheelhouse where a Python stack's packages come from
   * @param listener hears what pip is told
   */
  public Tactics(
      LayerStack stack,
      String charmName,
      Map<String, List<LayerFile>> files,
      Beside<Optional<String>> version,
      Wheelhouse wheelhouse,
      Consumer<String> listener) {
    this.stack = stack;
    this.files = files;
    this.version = version;
    this.metadata = new MetadataTactic(stack.layers());
    this.choice = new TacticChoice(stack, charmName, metadata, wheelhouse, listener);
  }

  /**
   * Combines and lints.
   *
   * @throws CharmException with everything that is wrong in the layers' files
   */
  public void combine() throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    PathClashes.check(files, log);
    files.forEach(this::combine);
    dropMergedConstraints();
    if (!stack.isJava()) {
      CustomTactics.refuse(stack, log);
    }
    if (!tactics.containsKey("metadata.yaml")) {
      log.add(Diagnostic.error("At least one layer must provide metadata.yaml"));
    }
    String include = stack.charmLayer().source().include();
    version
        .await()
        .ifPresent(text -> tactics.put(VersionTactic.PATH, new VersionTactic(text, include)));
    tactics.values().forEach(tactic -> tactic.lint(log));
    log.maybeThrow();
    addStubs(log);
    InterfaceBinding binding = new InterfaceBinding(stack, metadata.interfaces());
    binding.check(log);
    log.maybeThrow();
    if (!stack.isJava()) {
      for (StackedLayer layer : binding.used()) {
        tactics.put("hooks/relations/" + layer.name(), new RelationFiles(layer, stack));
      }
    }
  }

  /** A layer's constraints are merged beside its wheelhouse.txt, not copied. */
  private void dropMergedConstraints() {
    if (tactics.get(WheelhouseTactic.PATH) instanceof WheelhouseTactic) {
      tactics.remove(WheelhouseTactic.CONSTRAINTS);
    }
  }

  /** How many endpoints use an interface layer; after {@link #combine}. */
  public int endpointsOf(StackedLayer layer) {
    return new InterfaceBinding(stack, metadata.interfaces()).endpointsOf(layer);
  }

  /** The charm's endpoints; after {@link #combine}. */
  public Set<String> endpoints() {
    return new TreeSet<>(metadata.endpoints());
  }

  /** The charm's actions; after {@link #combine}. */
  public Set<String> actions() {
    return tactics.get("actions.yaml") instanceof YamlTactic actions
        ? new TreeSet<>(actions.merged().keySet())
        : Set.of();
  }

  /** Where Python packages come from that are taken from a repository, by name. */
  public Map<String, String> repositories() {
    return tactics.get(WheelhouseTactic.PATH) instanceof WheelhouseTactic wheelhouse
        ? wheelhouse.repositories()
        : Map.of();
  }

  /** Whether nothing but the layers' files has a say in the charm. */
  public boolean repeatable() {
    return tactics.values().stream()
        .allMatch(
            one ->
                !(one instanceof PypiTactic)
                    && !(one instanceof WheelhouseTactic wheelhouse && !wheelhouse.repeatable()));
  }

  /** Writes the files; pip works beside, for it takes longest. */
  public void process(CharmTree tree) throws IOException {
    Optional<Beside<Tactic>> pip =
        Optional.ofNullable(tactics.get(WheelhouseTactic.PATH))
            .filter(WheelhouseTactic.class::isInstance)
            .map(
                tactic ->
                    Beside.begin(
                        () -> {
                          tactic.process(tree);
                          return tactic;
                        }));
    try {
      for (Tactic tactic : tactics.values()) {
        if (!(tactic instanceof WheelhouseTactic)) {
          tactic.process(tree);
        }
      }
    } finally {
      if (pip.isPresent()) {
        pip.get().await();
      }
    }
  }

  /** What was written. */
  public List<SignedPath> sign() {
    List<SignedPath> signed = new ArrayList<>();
    tactics.values().forEach(tactic -> signed.addAll(tactic.sign()));
    return signed;
  }

  private void combine(String path, List<LayerFile> contributions) {
    Tactic tactic = choice.of(path);
    boolean any = false;
    for (LayerFile file : contributions) {
      if (file.fate() == Fate.IGNORED) {
        tactic = choice.of(path);
        any = false;
      } else if (file.fate() == Fate.USED) {
        tactic.combine(file);
        any = true;
      }
    }
    if (any) {
      tactics.put(path, tactic);
    }
  }

  private void addStubs(DiagnosticLog log) {
    Optional<LayerFile> hook = template("hooks/hook.template");
    if (hook.isEmpty()) {
      log.add(Diagnostic.error("At least one layer must provide hooks/hook.template"));
      return;
    }
    Map<String, String> storages = metadata.storages();
    for (HookStubs.Stub stub : HookStubs.of(metadata.endpoints(), storages.keySet())) {
      String word = stack.isJava() ? stub.name() : stub.subject();
      String owner = hook.get().layer().source().include();
      if (stub.isOfStorage()) {
        owner = storages.getOrDefault(stub.subject(), owner);
      }
      addStub(new StubTactic("hooks/" + stub.name(), word, owner, hook.get()), log);
    }
    Optional<LayerFile> action = template("actions/action.template");
    if (action.isPresent() && tactics.get("actions.yaml") instanceof YamlTactic actions) {
      String owner = action.get().layer().source().include();
      for (String name : actions.merged().keySet()) {
        addStub(new StubTactic("actions/" + name, name, owner, action.get()), log);
      }
    }
  }

  /** A path any layer had, even one left out, suppresses the stub. */
  private void addStub(StubTactic stub, DiagnosticLog log) {
    if (!files.containsKey(stub.path())) {
      stub.lint(log);
      tactics.put(stub.path(), stub);
    }
  }

  private Optional<LayerFile> template(String path) {
    @Nullable LayerFile last = null;
    for (LayerFile file : files.getOrDefault(path, List.of())) {
      last = file.fate() == Fate.USED ? file : file.fate() == Fate.IGNORED ? null : last;
    }
    return Optional.ofNullable(last);
  }
}
