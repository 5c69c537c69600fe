package charms.build.tactic;

import charms.build.plan.LayerFile;
import charms.build.python.PypiInstall;
import charms.model.diag.DiagnosticLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code .pypi} file: the modules it asks for take its place. */
final class PypiTactic implements Tactic {
  private final PypiInstall install;
  private final List<String> placed = new ArrayList<>();
  private @Nullable LayerFile last;

  PypiTactic(PypiInstall install) {
    this.install = install;
  }

  @Override
  public void combine(LayerFile file) {
    last = file;
  }

  @Override
  public void lint(DiagnosticLog log) {
    // pip will tell.
  }

  @Override
  public void process(CharmTree tree) throws IOException {
    if (last == null) {
      return;
    }
    placed.clear();
    Path beside = tree.root().resolve(last.path()).getParent();
    Path bin = tree.root().resolve("bin");
    for (Path file : install.install(Files.readString(last.file()), beside, bin)) {
      placed.add(tree.root().relativize(file).toString());
    }
  }

  @Override
  public List<SignedPath> sign() {
    if (last == null) {
      return List.of();
    }
    String owner = last.layer().source().include();
    return placed.stream().map(path -> SignedPath.made(path, owner)).toList();
  }
}
