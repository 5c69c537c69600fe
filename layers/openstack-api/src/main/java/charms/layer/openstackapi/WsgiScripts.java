package charms.layer.openstackapi;

import java.util.HashMap;
import java.util.Map;

/**
 * How a service runs in apache's WSGI (openstack-layer.md section 4, wsgi_worker_context).
 *
 * @param name the service's, and of its user and group
 * @param script for all requests; empty for none
 * @param adminScript for those of admins; empty for none
 * @param publicScript for all others; empty for none
 * @param weight of its processes among the workers, 1.0 for all of them
 * @param adminWeight 0.25 by custom
 * @param publicWeight 0.75 by custom
 */
public record WsgiScripts(
    String name,
    String script,
    String adminScript,
    String publicScript,
    double weight,
    double adminWeight,
    double publicWeight) {
  /** A service without scripts, with the usual weights. */
  public static WsgiScripts none(String name) {
    return new WsgiScripts(name, "", "", "", 1.0, 0.25, 0.75);
  }

  /** The same with scripts. */
  public WsgiScripts scripts(String all, String admin, String publicOne) {
    return new WsgiScripts(name, all, admin, publicOne, weight, adminWeight, publicWeight);
  }

  /** What templates see. */
  Map<String, Object> values(long workers) {
    Map<String, Object> values = new HashMap<>();
    values.put("service_name", name);
    values.put("user", name);
    values.put("group", name);
    values.put("script", script);
    values.put("admin_script", adminScript);
    values.put("public_script", publicScript);
    values.put("processes", (long) Math.ceil(weight * workers));
    values.put("admin_processes", (long) Math.ceil(adminWeight * workers));
    values.put("public_processes", (long) Math.ceil(publicWeight * workers));
    values.put("threads", 1L);
    return values;
  }
}
