package charms.layer.basic;

import charms.reactive.AtStart;
import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Installs the packages that layers ask for with the option {@code basic.packages}. */
final class BasicHandlers {
  private static final String INSTALLED = "basic.packages";

  private final HookContext context;

  BasicHandlers(HookContext context) {
    this.context = context;
  }

  @AtStart
  void installPackages() {
    List<String> wanted = wanted();
    if (wanted.isEmpty() || context.store().get(INSTALLED).equals(Optional.of(wanted))) {
      return;
    }
    Packages packages = Packages.of(context);
    List<String> missing = packages.missing(wanted);
    if (!missing.isEmpty()) {
      context.status().maintenance("Installing packages");
      packages.install(missing);
    }
    context.store().set(INSTALLED, wanted);
  }

  private List<String> wanted() {
    List<String> wanted = new ArrayList<>();
    Object option = context.charm().layerOptions().get("basic", "packages").orElse(List.of());
    if (option instanceof List<?> names) {
      for (Object name : names) {
        wanted.add(String.valueOf(name));
      }
    }
    return wanted;
  }
}
