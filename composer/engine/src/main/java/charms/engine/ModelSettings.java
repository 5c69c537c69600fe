package charms.engine;

import charms.engine.machine.Subnet;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings of a model that its user may change. */
final class ModelSettings {
  static final String DEFAULT_BASE = "default-base";

  /** Packages that machines have from the start, with commas, where the cloud can do that. */
  static final String IMAGE_PACKAGES = "image-packages";

  private static final String PREFIX = "config.";
  private static final Map<String, String> DEFAULTS =
      Map.of(
          DEFAULT_BASE,
          "ubuntu@24.04",
          "logging-config",
          "<root>=INFO",
          "subnet",
          Subnet.USUAL.toString(),
          IMAGE_PACKAGES,
          "");

  private ModelSettings() {}

  static SortedMap<String, String> read(Model model) {
    SortedMap<String, String> settings = new TreeMap<>(DEFAULTS);
    settings.replaceAll((key, value) -> model.setting(PREFIX + key).orElse(value));
    return settings;
  }

  static void change(ModelChange model, Map<String, String> values) {
    values.forEach(
        (key, value) -> {
          if (!DEFAULTS.containsKey(key)) {
            throw new ModelException("key \"" + key + "\" is not defined in the known settings");
          }
          if (Model.SUBNET.equals(PREFIX + key)) {
            checkSubnet(model, value);
          }
          model.setting(PREFIX + key, value);
        });
  }

  private static void checkSubnet(Model model, String value) {
    try {
      if (!Subnet.parse(value).equals(model.subnet()) && !model.machines().isEmpty()) {
        throw new ModelException("cannot change \"subnet\": machines have addresses in it");
      }
    } catch (IllegalArgumentException wrong) {
      throw new ModelException(String.valueOf(wrong.getMessage()), wrong);
    }
  }
}
