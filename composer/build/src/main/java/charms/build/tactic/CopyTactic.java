package charms.build.tactic;

import charms.build.plan.LayerFile;
import charms.model.diag.DiagnosticLog;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The highest layer's file or directory, as it is; directories are not signed. */
final class CopyTactic implements Tactic {
  private @Nullable LayerFile last;

  @Override
  public void combine(LayerFile file) {
    last = file;
  }

  @Override
  public void lint(DiagnosticLog log) {
    // A file that is only copied can be anything.
  }

  @Override
  public void process(CharmTree tree) throws IOException {
    if (last != null && last.isDirectory()) {
      tree.directory(last.path());
    } else if (last != null) {
      tree.copy(last.path(), last.file());
    }
  }

  @Override
  public List<SignedPath> sign() {
    return last == null || last.isDirectory()
        ? List.of()
        : List.of(SignedPath.copied(last.path(), last.layer().source().include()));
  }
}
