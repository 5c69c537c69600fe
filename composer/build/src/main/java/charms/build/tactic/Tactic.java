package charms.build.tactic;

import charms.build.plan.LayerFile;
import charms.model.diag.DiagnosticLog;
import java.io.IOException;
import java.util.List;

/**
 * How one path of the charm comes about (charm-build.md section 4). Its life is five verbs: {@link
 * Tactics} triggers it for a path, then it combines the layers' files, lints, processes and signs.
 */
public interface Tactic {
  /** Takes in a layer's file; called lowest layer first. */
  void combine(LayerFile file);

  /** Says what is wrong before anything is written. */
  void lint(DiagnosticLog log);

  /** Writes the files. */
  void process(CharmTree tree) throws IOException;

  /** What was written. */
  List<SignedPath> sign();
}
