package charms.build.tactic;

import charms.build.plan.LayerFile;
import charms.build.python.PythonOptions;
import charms.build.python.Wheelhouse;
import charms.build.python.WheelhouseText;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import charms.model.diag.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * wheelhouse.txt, its constraints, and the packages they ask for (charm-build.md section 4). A
 * layer's constraints are those beside its wheelhouse.txt.
 */
final class WheelhouseTactic implements Tactic {
  static final String PATH = "wheelhouse.txt";
  static final String CONSTRAINTS = "wheelhouse-constraints.txt";
  private static final String OVERRIDES = "--wheelhouse-overrides";
  private static final String LOCKED = "lockfile-wheelhouse";

  private final Wheelhouse wheelhouse;
  private final Consumer<String> listener;
  private final List<LayerFile> files = new ArrayList<>();
  private final WheelhouseText asked = new WheelhouseText();
  private final WheelhouseText constraints = new WheelhouseText();
  private final Map<String, String> owners = new TreeMap<>();

  WheelhouseTactic(Wheelhouse wheelhouse, Consumer<String> listener) {
    this.wheelhouse = wheelhouse;
    this.listener = listener;
  }

  @Override
  public void combine(LayerFile file) {
    files.add(file);
  }

  @Override
  public void lint(DiagnosticLog log) {
    for (LayerFile file : files) {
      String owner = file.layer().source().include();
      read(asked, owner, file.file(), file.shown(), log);
      Path beside = file.file().resolveSibling(CONSTRAINTS);
      if (Files.isRegularFile(beside)) {
        read(constraints, owner, beside, file.layer().shown(CONSTRAINTS), log);
      }
    }
    wheelhouse.locked().ifPresent(lines -> asked.addUnheaded(LOCKED, lines, "build.lock"));
    wheelhouse
        .options()
        .overrides()
        .ifPresent(path -> read(asked, OVERRIDES, path, path.toString(), log));
  }

  private static void read(
      WheelhouseText into, String owner, Path file, String shown, DiagnosticLog log) {
    try {
      into.add(owner, Files.readString(file), shown);
    } catch (CharmException wrong) {
      log.addAll(wrong);
    } catch (IOException unreadable) {
      log.add(
          Diagnostic.error(SourcePosition.file(shown), "cannot read: " + unreadable.getMessage()));
    }
  }

  /** Where packages come from that are taken from a repository, by name. */
  Map<String, String> repositories() {
    return asked.repositories();
  }

  /** Whether each build gets the same packages. */
  boolean repeatable() {
    return wheelhouse.offline() || asked.pinned();
  }

  @Override
  public void process(CharmTree tree) throws IOException {
    PythonOptions options = wheelhouse.options();
    owners.clear();
    owners.putAll(wheelhouse.fill(asked, constraints, tree.root().resolve("wheelhouse"), listener));
    if (!options.perLayer()) {
      tree.write(PATH, asked.text(), false);
      tree.write(CONSTRAINTS, Wheelhouse.text(constraints), false);
    }
  }

  @Override
  public List<SignedPath> sign() {
    List<SignedPath> signed = new ArrayList<>();
    if (!wheelhouse.options().perLayer()) {
      signed.add(SignedPath.made(PATH, asked.owner()));
      signed.add(SignedPath.made(CONSTRAINTS, asked.owner()));
    }
    owners.forEach((name, owner) -> signed.add(SignedPath.made("wheelhouse/" + name, owner)));
    return signed;
  }
}
