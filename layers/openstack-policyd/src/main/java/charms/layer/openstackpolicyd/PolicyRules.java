package charms.layer.openstackpolicyd;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Rules by name, as oslo.policy reads them:
 *
 * <pre>
 * "identity:list_users": "role:reader"
 * </pre>
 *
 * @param rules expressions by name
 */
record PolicyRules(Map<String, String> rules) {
  private static final Set<String> RESERVED = Set.of("admin_required", "cloud_admin");

  PolicyRules {
    rules = Map.copyOf(rules);
  }

  /**
   * Reads one YAML document.
   *
   * @param reserved names that may not be given, beside those never allowed
   * @throws BrokenPolicyException if it is no YAML, no map from text to text, or names one of those
   */
  static PolicyRules read(String entry, String yaml, Collection<String> reserved)
      throws BrokenPolicyException {
    if (!(parse(entry, yaml) instanceof Map<?, ?> map)) {
      throw broken(entry, "expected rules by name");
    }
    Map<String, String> rules = new TreeMap<>();
    Set<String> refused = new TreeSet<>();
    for (Map.Entry<?, ?> rule : map.entrySet()) {
      if (!(rule.getKey() instanceof String name) || !(rule.getValue() instanceof String text)) {
        throw broken(
            entry, "expected texts, found '" + rule.getKey() + "': " + kind(rule.getValue()));
      }
      rules.put(name, text);
      if (RESERVED.contains(name) || reserved.contains(name)) {
        refused.add(name);
      }
    }
    if (!refused.isEmpty()) {
      throw broken(entry, "may not give " + String.join(", ", refused));
    }
    return new PolicyRules(rules);
  }

  /** As YAML, sorted. */
  String asYaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setAllowUnicode(false);
    Yaml yaml =
        new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options);
    return yaml.dump(new TreeMap<>(rules));
  }

  private static Object parse(String entry, String yaml) throws BrokenPolicyException {
    LoaderOptions limits = new LoaderOptions();
    limits.setAllowDuplicateKeys(false);
    limits.setNestingDepthLimit(10);
    try {
      Object document = new Yaml(new SafeConstructor(limits)).load(yaml);
      return document == null ? "" : document;
    } catch (YAMLException cause) {
      throw new BrokenPolicyException(
          "'" + entry + "': " + String.valueOf(cause.getMessage()).replace("\n", " "), cause);
    }
  }

  private static String kind(Object value) {
    return value == null ? "nothing" : value.getClass().getSimpleName();
  }

  private static BrokenPolicyException broken(String entry, String why) {
    return new BrokenPolicyException("'" + entry + "': " + why);
  }
}
