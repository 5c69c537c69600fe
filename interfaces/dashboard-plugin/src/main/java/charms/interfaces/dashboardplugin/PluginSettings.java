package charms.interfaces.dashboardplugin;

import charms.reactive.RemoteBag;
import charms.reactive.RemoteUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one plugin has sent: {@code local-settings="X = 1\n" priority=null
 * install-packages=["python3-congress-dashboard"]}.
 *
 * @param unit as in {@code congress-dashboard/0}
 * @param localSettings text for local_settings.py
 * @param priority as in {@code 50}; empty for null
 * @param conflictingPackages what the dashboard is to remove; empty for none
 * @param installPackages what it is to install; empty for none
 */
public record PluginSettings(
    String unit,
    String localSettings,
    String priority,
    List<String> conflictingPackages,
    List<String> installPackages) {
  public PluginSettings {
    conflictingPackages = List.copyOf(conflictingPackages);
    installPackages = List.copyOf(installPackages);
  }

  /**
   * Empty until settings and priority are there. Values that are no JSON, as of plugins without
   * charms.reactive, count as text.
   *
   * @throws IllegalStateException if packages are no list; it names unit and key
   */
  static Optional<PluginSettings> of(RemoteUnit unit) {
    RemoteBag bag = unit.bag();
    if (bag.get("local-settings").isEmpty() || bag.get("priority").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PluginSettings(
            unit.name(),
            text(bag.json("local-settings")),
            text(bag.json("priority")),
            packages(bag, "conflicting-packages"),
            packages(bag, "install-packages")));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static List<String> packages(RemoteBag bag, String key) {
    Object value = bag.json(key);
    if (value == null || value.equals("")) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    throw new IllegalStateException(
        "cannot read '" + key + "' in " + bag.owner() + ": expected a list, found '" + value + "'");
  }
}
