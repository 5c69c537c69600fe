package charms.build.proof;

import charms.model.diag.CharmException;
import charms.model.yaml.Yaml11;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * config.yaml.
 *
 * @param charm the charm's directory
 * @param findings where findings go
 */
record ConfigProof(Path charm, Findings findings) {
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]+(?:[\\w-]*[a-z0-9]+)?", Pattern.CASE_INSENSITIVE);
  private static final List<String> KEYS = List.of("default", "description", "type");
  private static final Map<String, List<String>> TYPES =
      Map.of(
          "string", List.of("str"),
          "int", List.of("int"),
          "float", List.of("float"),
          "boolean", List.of("bool"));

  void look() throws IOException {
    Path file = charm.resolve("config.yaml");
    if (!Files.isRegularFile(file)) {
      findings.info("File config.yaml not found.");
      return;
    }
    @Nullable Object config;
    try {
      config = Yaml11.value(file);
    } catch (CharmException broken) {
      findings.error("Cannot parse config.yaml: " + broken.getMessage());
      return;
    }
    if (!(config instanceof Map<?, ?> map)) {
      findings.error("config.yaml not parsed into a dictionary.");
      return;
    }
    if (!map.containsKey("options")) {
      findings.error("config.yaml must have an \"options\" key.");
      return;
    }
    TreeSet<String> ignored = new TreeSet<>();
    map.keySet().forEach(key -> ignored.add(String.valueOf(key)));
    ignored.remove("options");
    if (!ignored.isEmpty()) {
      findings.warn("Ignored keys in config.yaml: " + PythonText.repr(new ArrayList<>(ignored)));
    }
    if (!(map.get("options") instanceof Map<?, ?> options)) {
      findings.error("config.yaml: options section is not parsed as a dictionary");
      return;
    }
    options.forEach((name, value) -> option(String.valueOf(name), value));
  }

  private void option(String name, @Nullable Object value) {
    if (!NAME.matcher(name).matches()) {
      findings.error("config.yaml: " + name + " does not conform to naming pattern");
    }
    if (!(value instanceof Map<?, ?> option)) {
      findings.error("config.yaml: data for option " + name + " is not a dict");
      return;
    }
    TreeSet<String> given = new TreeSet<>();
    option.keySet().forEach(key -> given.add(String.valueOf(key)));
    TreeSet<String> missing = new TreeSet<>(KEYS);
    missing.removeAll(given);
    if (!missing.isEmpty()) {
      findings.warn(
          "config.yaml: option " + name + " does not have the keys: " + String.join(", ", missing));
    }
    TreeSet<String> unknown = new TreeSet<>(given);
    KEYS.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      findings.warn(
          "config.yaml: option " + name + " has unknown keys: " + String.join(", ", unknown));
    }
    Object description = option.get("description");
    if (option.containsKey("description")
        && !(description instanceof String text && !text.isBlank())) {
      findings.warn("config.yaml: description of option " + name + " should be a non-empty string");
    }
    type(name, option);
  }

  private void type(String name, Map<?, ?> option) {
    String type = PythonText.str(option.containsKey("type") ? option.get("type") : "string");
    if (!TYPES.containsKey(type)) {
      findings.warn("config.yaml: option " + name + " has an invalid type (" + type + ")");
      return;
    }
    if (!option.containsKey("default")) {
      return;
    }
    Object value = option.get("default");
    if (value == null) {
      findings.info("config.yaml: option " + name + " has no default value");
      return;
    }
    boolean fits =
        TYPES.getOrDefault(type, List.of()).contains(PythonText.type(value))
            || type.equals("int") && value instanceof Boolean;
    if (!fits) {
      findings.error(
          "config.yaml: type of option "
              + name
              + " is specified as "
              + type
              + ", but the type of the default value is "
              + PythonText.type(value));
    }
  }
}
