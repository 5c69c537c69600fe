package charms.build.tactic;

import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import charms.model.diag.SourcePosition;
import charms.model.name.InterfaceClassName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Binds interface layers to the endpoints that use them (charm-build.md section 4).
 *
 * @param stack the layers
 * @param roles interfaces by endpoint, by role
 */
record InterfaceBinding(LayerStack stack, Map<String, Map<String, String>> roles) {
  /** Says which interface layer lacks the code for a role that an endpoint has. */
  void check(DiagnosticLog log) {
    for (StackedLayer layer : stack.interfaces()) {
      roles.forEach(
          (role, endpoints) -> {
            if (endpoints.containsValue(layer.name())) {
              check(layer, role, log);
            }
          });
    }
  }

  /** Interface layers that an endpoint uses. */
  List<StackedLayer> used() {
    return stack.interfaces().stream()
        .filter(layer -> roles.values().stream().anyMatch(one -> one.containsValue(layer.name())))
        .toList();
  }

  /** How many endpoints use an interface layer. */
  int endpointsOf(StackedLayer layer) {
    return (int)
        roles.values().stream()
            .flatMap(endpoints -> endpoints.values().stream())
            .filter(layer.name()::equals)
            .count();
  }

  private void check(StackedLayer layer, String role, DiagnosticLog log) {
    SourcePosition at = SourcePosition.file(layer.shown("interface.yaml"));
    Path directory = layer.source().directory();
    if (stack.isJava()) {
      InterfaceClassName needed = new InterfaceClassName(layer.name(), role);
      String file = needed.path() + ".java";
      if (!Files.exists(directory.resolve("src/main/java").resolve(file))
          && !Files.exists(directory.resolve("main/java").resolve(file))) {
        log.add(
            Diagnostic.error(
                at,
                "Missing implementation for interface role: "
                    + role
                    + " of "
                    + layer.name()
                    + ", expected class "
                    + needed.binary()));
      }
    } else if (!Files.exists(directory.resolve(role + ".py"))) {
      log.add(Diagnostic.error(at, "Missing implementation for interface role: " + role + ".py"));
    }
  }
}
