package charms.build.tactic;

import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import charms.model.diag.SourcePosition;
import charms.model.name.InterfaceClassName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Binds interface layers to the endpoints that use them (charm-build.md section 4). */
final class InterfaceBinding {
  private InterfaceBinding() {}

  /** Says which interface layer lacks the class for a role that an endpoint has. */
  static void check(LayerStack stack, Map<String, Map<String, String>> roles, DiagnosticLog log) {
    for (StackedLayer layer : stack.interfaces()) {
      roles.forEach(
          (role, endpoints) -> {
            String name = layer.source().name();
            InterfaceClassName needed = new InterfaceClassName(name, role);
            if (endpoints.containsValue(name) && !has(layer, needed)) {
              log.add(
                  Diagnostic.error(
                      SourcePosition.file(layer.shown("interface.yaml")),
                      "Missing implementation for interface role: "
                          + role
                          + " of "
                          + name
                          + ", expected class "
                          + needed.binary()));
            }
          });
    }
  }

  /** Includes of interface layers no endpoint uses. */
  static List<String> unused(LayerStack stack, Map<String, Map<String, String>> roles) {
    List<String> unused = new ArrayList<>();
    for (StackedLayer layer : stack.interfaces()) {
      boolean used =
          roles.values().stream().anyMatch(one -> one.containsValue(layer.source().name()));
      if (!used) {
        unused.add(layer.source().include());
      }
    }
    return unused;
  }

  private static boolean has(StackedLayer layer, InterfaceClassName needed) {
    Path directory = layer.source().directory();
    String file = needed.path() + ".java";
    return Files.exists(directory.resolve("src/main/java").resolve(file))
        || Files.exists(directory.resolve("main/java").resolve(file));
  }
}
