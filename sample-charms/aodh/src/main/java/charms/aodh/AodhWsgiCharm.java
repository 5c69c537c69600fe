package charms.aodh;

import charms.layer.openstackapi.WsgiScripts;
import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Aodh from ocata on: the API runs in apache's WSGI. */
class AodhWsgiCharm extends AodhCharm {
  static final String SITE = "/etc/apache2/sites-available/aodh-api.conf";

  AodhWsgiCharm(HookContext context) {
    super(context);
  }

  @Override
  public List<String> packages() {
    List<String> packages = new ArrayList<>(super.packages());
    packages.add("apache2");
    return packages;
  }

  @Override
  public List<String> services() {
    return List.of("aodh-evaluator", "aodh-notifier", "aodh-listener", "apache2");
  }

  @Override
  public Map<String, List<String>> restartMap() {
    Map<String, List<String>> restarts = new LinkedHashMap<>(super.restartMap());
    restarts.put(SITE, List.of("apache2"));
    return restarts;
  }

  @Override
  public WsgiScripts wsgi() {
    return WsgiScripts.none("aodh").scripts("/usr/share/aodh/app.wsgi", "", "");
  }
}
