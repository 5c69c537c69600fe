package charms.build.tactic;

import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import charms.model.yaml.YamlNode;

/** Tactics that layers bring as Python classes; this composer runs none. */
final class CustomTactics {
  private static final String KEY = "tactics";

  private CustomTactics() {}

  /** Says of each that it is not run. */
  static void refuse(LayerStack stack, DiagnosticLog log) {
    for (StackedLayer layer : stack.layers()) {
      for (YamlNode tactic : layer.yaml().document().sequence(KEY).items()) {
        log.add(
            Diagnostic.error(
                tactic.position(),
                "cannot use tactic '"
                    + tactic.asText("a tactic")
                    + "' of layer '"
                    + layer.name()
                    + "': tactics written in Python are not run"));
      }
    }
  }
}
