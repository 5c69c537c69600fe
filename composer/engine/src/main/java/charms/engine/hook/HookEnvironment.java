package charms.engine.hook;

import charms.engine.state.HookEvent;
import charms.engine.state.Model;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.util.Map;
import java.util.TreeMap;

/** The variables of a charm's programs (juju-contract.md section 3). */
final class HookEnvironment {
  static final String VERSION = "3.6.0";

  private final Model model;
  private final Unit unit;

  HookEnvironment(Model model, UnitName unit) {
    this.model = model;
    this.unit = model.needUnit(unit);
  }

  /** What every program gets. */
  Map<String, String> common(String name, String toolAddress, String secret) {
    UnitPaths paths = new UnitPaths(unit.name());
    Map<String, String> variables = new TreeMap<>();
    variables.put("JUJU_CHARM_DIR", paths.charm());
    variables.put("CHARM_DIR", paths.charm());
    variables.put("JUJU_HOOK_NAME", "");
    variables.put("JUJU_UNIT_NAME", unit.name().toString());
    variables.put("JUJU_MODEL_NAME", model.setting("name").orElse("default"));
    variables.put("JUJU_MODEL_UUID", model.setting("uuid").orElse(""));
    variables.put("JUJU_VERSION", VERSION);
    variables.put("JUJU_CONTEXT_ID", unit.name() + "-" + name + "-" + number(secret));
    variables.put("JUJU_AGENT_SOCKET_ADDRESS", toolAddress);
    variables.put("JUJU_AGENT_SOCKET_NETWORK", "tcp");
    variables.put("JUJU_AGENT_TOKEN", secret);
    variables.put("JUJU_API_ADDRESSES", toolAddress);
    variables.put("JUJU_MACHINE_ID", String.valueOf(unit.machine()));
    variables.put("JUJU_AVAILABILITY_ZONE", "");
    UnitName principal = unit.principal();
    variables.put("JUJU_PRINCIPAL_UNIT", principal == null ? "" : principal.toString());
    variables.put("JUJU_SLA", "unsupported");
    variables.put("JUJU_METER_STATUS", "AMBER");
    variables.put("JUJU_METER_INFO", "not set");
    for (String kind : new String[] {"HTTP", "HTTPS", "FTP", "NO"}) {
      variables.put("JUJU_CHARM_" + kind + "_PROXY", "");
    }
    variables.put("CLOUD_API_VERSION", "");
    variables.put("APT_LISTCHANGES_FRONTEND", "none");
    variables.put("DEBIAN_FRONTEND", "noninteractive");
    variables.put("LANG", "C.UTF-8");
    variables.put("TERM", "tmux-256color");
    variables.put("HOME", "/root");
    variables.put(
        "PATH",
        paths.tools() + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin");
    return variables;
  }

  /** Juju's contexts are numbered at random. */
  private static long number(String secret) {
    return Long.parseLong(secret.substring(0, 15), 16);
  }

  /** What a hook gets besides. */
  static void addHook(Map<String, String> variables, HookEvent event) {
    variables.put("JUJU_HOOK_NAME", event.hook());
    variables.put("JUJU_DISPATCH_PATH", "hooks/" + event.hook());
    if (event.storage() != null) {
      addStorage(variables, event.ofStorage());
    }
    if (event.secret() != null) {
      addSecret(variables, event.ofSecret());
    }
    if (event.relation() != null) {
      addRelation(variables, event.inRelation());
    }
  }

  private static void addStorage(Map<String, String> variables, HookEvent.OfStorage storage) {
    variables.put("JUJU_STORAGE_ID", storage.id());
    variables.put("JUJU_STORAGE_LOCATION", storage.location());
    variables.put("JUJU_STORAGE_KIND", storage.kind().word());
  }

  private static void addSecret(Map<String, String> variables, HookEvent.OfSecret secret) {
    variables.put("JUJU_SECRET_ID", "secret:" + secret.id());
    variables.put("JUJU_SECRET_LABEL", secret.label());
    variables.put("JUJU_SECRET_REVISION", String.valueOf(secret.revision()));
  }

  private static void addRelation(Map<String, String> variables, HookEvent.InRelation relation) {
    variables.put("JUJU_RELATION", relation.endpoint());
    variables.put("JUJU_RELATION_ID", relation.endpoint() + ":" + relation.id());
    variables.put("JUJU_REMOTE_APP", relation.remoteApplication());
    UnitName remote = relation.remoteUnit();
    variables.put("JUJU_REMOTE_UNIT", remote == null ? "" : remote.toString());
    UnitName departing = relation.departing();
    if (departing != null) {
      variables.put("JUJU_DEPARTING_UNIT", departing.toString());
    }
  }

  /** What an action gets besides. */
  static void addAction(Map<String, String> variables, String action, int task) {
    variables.put("JUJU_DISPATCH_PATH", "actions/" + action);
    variables.put("JUJU_ACTION_NAME", action);
    variables.put("JUJU_ACTION_UUID", String.valueOf(task));
    variables.put("JUJU_ACTION_TAG", "action-" + task);
  }
}
