package charms.build.tactic;

import charms.build.merge.MergedYaml;
import charms.build.stack.StackedLayer;
import charms.model.diag.DiagnosticLog;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlScalar;
import charms.model.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * layer.yaml of the charm: all includes, base first; the options of all layers with their defaults;
 * {@code is}, the charm's name (charm-build.md section 4).
 */
final class LayerYamlTactic extends YamlTactic {
  private static final String IGNORE = "ignore";
  private static final String OPTIONS = "options";

  private final StackedLayer charmLayer;
  private final String charmName;
  private final LayerOptions options;

  LayerYamlTactic(List<StackedLayer> stack, String charmName) {
    super("layer.yaml", "", "", stack);
    this.charmLayer = stack.get(stack.size() - 1);
    this.charmName = charmName;
    this.options = new LayerOptions(stack);
  }

  @Override
  YamlMapping prepared(YamlMapping document, StackedLayer layer) {
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(document.entries());
    entries.remove("defines");
    YamlMapping.Entry includes = entries.get("includes");
    if (includes != null && includes.value() instanceof YamlScalar one && !one.isNull()) {
      YamlSequence list = new YamlSequence(List.of(one), one.position());
      entries.put("includes", new YamlMapping.Entry(includes.keyPosition(), list));
    }
    YamlMapping.Entry patterns = entries.get(IGNORE);
    if (patterns != null && patterns.value() instanceof YamlSequence) {
      YamlMapping byLayer = new YamlMapping(Map.of(layer.name(), patterns), patterns.keyPosition());
      entries.put(IGNORE, new YamlMapping.Entry(patterns.keyPosition(), byLayer));
    }
    entries.computeIfAbsent(
        OPTIONS,
        missing ->
            new YamlMapping.Entry(
                document.position(), new YamlMapping(Map.of(), document.position())));
    return new YamlMapping(entries, document.position());
  }

  @Override
  void check(MergedYaml yaml, DiagnosticLog log) {
    options.check(log);
  }

  @Override
  Map<String, @Nullable Object> finished(Map<String, @Nullable Object> result) {
    if (result.get("includes") instanceof List<?> includes) {
      Set<String> shown = new LinkedHashSet<>();
      includes.forEach(include -> shown.add(shown(String.valueOf(include))));
      result.put("includes", new ArrayList<>(shown));
    }
    result.put(OPTIONS, options.withDefaults(result.get(OPTIONS)));
    if (charmLayer.yaml().document().get("is").isEmpty()) {
      result.put("is", charmName);
    }
    return result;
  }

  /** A path is cut to its last two parts, so that no directory of a builder shows. */
  private static String shown(String include) {
    if (include.contains(":")) {
      return include;
    }
    String[] parts = include.split("/");
    String last = parts[parts.length - 1];
    return parts.length < 2 ? "/" + last : parts[parts.length - 2] + "/" + last;
  }
}
