package charms.aodh;

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
}
