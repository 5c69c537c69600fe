package charms.layer.apt;

import charms.layer.basic.PackageSource;
import charms.layer.basic.PackageSources;
import charms.layer.basic.Packages;
import charms.reactive.AtStart;
import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.WhenAny;
import charms.reactive.WhenNot;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Configures sources, installs what is queued, holds what is to be held. */
final class AptHandlers {
  private static final String LAYER = "apt";

  private final HookContext context;

  AptHandlers(HookContext context) {
    this.context = context;
  }

  @AtStart
  void queueOwn() {
    List<String> wanted = new ArrayList<>();
    if (context.charm().layerOptions().get(LAYER, "packages").orElse(List.of())
        instanceof List<?> names) {
      for (Object name : names) {
        wanted.add(String.valueOf(name));
      }
    }
    StringTokenizer extra =
        new StringTokenizer(context.config().string("extra_packages").orElse(""));
    while (extra.hasMoreTokens()) {
      wanted.add(extra.nextToken());
    }
    Apt.of(context).queue(wanted);
  }

  @WhenAny({"config.changed.install_sources", "config.changed.install_keys"})
  void configureSources() {
    List<String> sources = SourceList.of(context.config().string("install_sources").orElse(""));
    List<String> keys = SourceList.of(context.config().string("install_keys").orElse(""));
    if (!keys.isEmpty() && keys.size() != sources.size()) {
      context
          .status()
          .blocked(
              "install_keys has " + keys.size() + " entries, install_sources " + sources.size());
      return;
    }
    List<PackageSource> wanted = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      wanted.add(new PackageSource(sources.get(i), keys.isEmpty() ? "" : keys.get(i)));
    }
    for (PackageSource added : new PackageSources(context.host()).addAll(wanted)) {
      context.log().info("added package source " + added.text());
    }
  }

  @When("apt.needs_update")
  void update() {
    context.status().maintenance("Updating apt cache");
    Packages.of(context).update();
    context.flags().clear(Apt.NEEDS_UPDATE);
  }

  @When("apt.queued_installs")
  @WhenNot("apt.needs_update")
  void install() {
    boolean first = Apt.of(context).installed().isEmpty();
    Object upgrade =
        context.charm().layerOptions().get(LAYER, "full_upgrade").orElse(Boolean.FALSE);
    if (first && Boolean.TRUE.equals(upgrade)) {
      context.status().maintenance("Upgrading packages");
      Packages.of(context).upgrade();
    }
    Apt.of(context).installQueued();
    showVersion();
  }

  @When("config.changed.package_status")
  @WhenNot("apt.queued_installs")
  void hold() {
    Packages packages = Packages.of(context);
    if (context.config().string("package_status").orElse("install").equals("hold")) {
      packages.hold(Apt.of(context).installed());
    } else if (!context.config().previous("package_status").isEmpty()) {
      packages.unhold(Apt.of(context).installed());
    }
  }

  private void showVersion() {
    Object shown = context.charm().layerOptions().get(LAYER, "version_package").orElse("");
    if (!shown.toString().isEmpty()) {
      Packages.of(context)
          .upstreamVersion(shown.toString())
          .ifPresent(context.hookTools()::applicationVersionSet);
    }
  }
}
