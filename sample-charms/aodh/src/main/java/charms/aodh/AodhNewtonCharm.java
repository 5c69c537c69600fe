package charms.aodh;

import charms.layer.basic.HostFiles;
import charms.layer.basic.Services;
import charms.layer.openstack.UnitPause;
import charms.reactive.HookContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Aodh of newton: the API takes its port from its environment, which a drop-in of its systemd unit
 * sets.
 */
final class AodhNewtonCharm extends AodhCharm {
  static final String DROP_IN = "/etc/systemd/system/aodh-api.service.d/override.conf";
  private static final String LOADED = "aodh.drop-in-loaded";

  AodhNewtonCharm(HookContext context) {
    super(context);
  }

  @Override
  public Map<String, List<String>> restartMap() {
    Map<String, List<String>> restarts = new LinkedHashMap<>(super.restartMap());
    restarts.put(DROP_IN, List.of(API));
    return restarts;
  }

  @Override
  public Map<String, Integer> fileModes() {
    return Map.of(DROP_IN, 0644);
  }

  @Override
  void configure() {
    super.configure();
    loadDropIn();
  }

  @Override
  void finish() {
    loadDropIn();
  }

  /** systemd reads a drop-in only when it is told to; the API then starts on its new port. */
  private void loadDropIn() {
    String text = new HostFiles(context().host()).read(DROP_IN);
    if (text.equals(context().store().getString(LOADED).orElse(""))) {
      return;
    }
    context().host().run("systemctl", "daemon-reload").orThrow();
    context().store().set(LOADED, text);
    if (context().flags().isSet("config.rendered") && !UnitPause.of(context()).isPaused()) {
      new Services(context().host()).restart(List.of(API));
    }
  }
}
