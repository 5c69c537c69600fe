package charms.build.tactic;

import charms.build.plan.LayerFile;
import charms.model.diag.DiagnosticLog;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The highest layer's file, as it is. */
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
    if (last != null) {
      tree.copy(last.path(), last.file());
    }
  }

  @Override
  public List<SignedPath> sign() {
    return last == null
        ? List.of()
        : List.of(SignedPath.copied(last.path(), last.layer().source().include()));
  }
}
