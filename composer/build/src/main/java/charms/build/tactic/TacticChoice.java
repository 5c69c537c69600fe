package charms.build.tactic;

import charms.build.python.PypiInstall;
import charms.build.python.Wheelhouse;
import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import java.util.List;
import java.util.function.Consumer;

/**
 * Which tactic owns a path, by its name (charm-build.md section 4).
 *
 * @param stack the layers
 * @param charmName the charm's name
 * @param metadata the one tactic of metadata.yaml
 * @param wheelhouse where a Python stack's packages come from
 * @param listener hears what pip is told
 */
record TacticChoice(
    LayerStack stack,
    String charmName,
    MetadataTactic metadata,
    Wheelhouse wheelhouse,
    Consumer<String> listener) {
  Tactic of(String path) {
    List<StackedLayer> layers = stack.layers();
    return switch (path) {
      case "metadata.yaml" -> metadata;
      case "config.yaml" -> new YamlTactic(path, "config", "options", layers);
      case "actions.yaml", "dist.yaml", "resources.yaml" ->
          new YamlTactic(path, path.substring(0, path.indexOf('.')), "", layers);
      case "layer.yaml" -> new LayerYamlTactic(layers, charmName);
      case "copyright" -> new CopyrightTactic();
      default -> stack.isJava() ? new CopyTactic() : ofPython(path);
    };
  }

  private Tactic ofPython(String path) {
    if (path.equals(WheelhouseTactic.PATH)) {
      return new WheelhouseTactic(wheelhouse, listener);
    }
    return path.endsWith(".pypi")
        ? new PypiTactic(new PypiInstall(wheelhouse.options()))
        : new CopyTactic();
  }
}
