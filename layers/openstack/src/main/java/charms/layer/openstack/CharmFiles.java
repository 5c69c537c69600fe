package charms.layer.openstack;

import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.layer.basic.RestartOnChange;
import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a charm's restart map, from its templates (openstack-layer.md section 5). */
final class CharmFiles {
  private static final int MODE = 0640;

  private final HookContext context;
  private final OpenStackCharm charm;
  private final Map<String, List<String>> restarts;
  private final CharmTemplates templates;

  CharmFiles(HookContext context, OpenStackCharm charm) {
    this.context = context;
    this.charm = charm;
    this.restarts = charm.fullRestartMap();
    this.templates = new CharmTemplates(context, charm.release(), charm.stringTemplates());
  }

  /** Writes all of them, and restarts the services of those that changed where they may run. */
  void render(List<? extends Endpoint> endpoints) {
    RestartOnChange restart = RestartOnChange.of(context.host(), restarts);
    if (charm.servicesMayRun()) {
      restart.around(() -> write(endpoints));
    } else {
      restart.aroundHeld(() -> write(endpoints), held());
    }
  }

  /** A paused unit restarts nothing; one that is not configured yet, what a cluster runs. */
  private List<String> held() {
    return UnitPause.of(context).isPaused()
        ? restarts.values().stream().flatMap(List::stream).toList()
        : charm.servicesToCheck();
  }

  private void write(List<? extends Endpoint> endpoints) {
    Map<String, Object> values = charm.templateValues(endpoints);
    for (String file : restarts.keySet()) {
      int mode = charm.fileModes().getOrDefault(file, MODE);
      templates.render(file, values, FileOwner.of("root", charm.group(), mode));
    }
  }

  /** What rendering would change, as {@code diff -u} shows it; empty for nothing. */
  String diff(List<? extends Endpoint> endpoints) {
    Map<String, Object> values = charm.templateValues(endpoints);
    HostFiles files = new HostFiles(context.host());
    StringBuilder diff = new StringBuilder();
    for (String file : restarts.keySet()) {
      Optional<String> text = templates.text(file, values);
      if (text.isPresent()) {
        diff.append(TextDiff.of(file, files.read(file), text.get()));
      }
    }
    return diff.toString();
  }
}
