package charms.cli.juju;

import charms.engine.state.StatusLine;
import charms.engine.status.ApplicationStatus;
import charms.engine.status.MachineStatus;
import charms.engine.status.ModelStatus;
import charms.engine.status.UnitStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Status as YAML or JSON, with Juju's keys (juju-cli.md section 3). */
final class StatusDocument {
  private StatusDocument() {}

  /** The whole status. */
  static Map<String, Object> document(ModelStatus status) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", status.name());
    model.put("type", "iaas");
    model.put("controller", status.controller());
    model.put("cloud", status.cloud());
    model.put("region", status.region());
    model.put("version", status.version());
    model.put("model-status", Map.of("current", "available"));
    model.put("sla", "unsupported");
    Map<String, Object> machines = new LinkedHashMap<>();
    status.machines().forEach((id, one) -> machines.put(String.valueOf(id), machine(one)));
    Map<String, Object> applications = new LinkedHashMap<>();
    status.applications().forEach((name, one) -> applications.put(name, application(one)));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("model", model);
    document.put("machines", machines);
    document.put("applications", applications);
    document.put("storage", StorageDocument.all(status.storage()));
    document.put("controller", Map.of("timestamp", status.timestamp().toString()));
    return document;
  }

  static Map<String, Object> machine(MachineStatus one) {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("juju-status", line(one.agent()));
    machine.put("hostname", one.hostname());
    machine.put("dns-name", one.address());
    machine.put("ip-addresses", List.of(one.address()));
    machine.put("instance-id", one.instanceId());
    machine.put("machine-status", line(one.instance()));
    machine.put("base", base(one.base()));
    return machine;
  }

  private static Map<String, Object> application(ApplicationStatus one) {
    Map<String, Object> application = new LinkedHashMap<>();
    application.put("charm", one.charmUrl());
    application.put("base", base(one.base()));
    application.put("charm-origin", "local");
    application.put("charm-name", one.charm());
    application.put("charm-rev", one.revision());
    application.put("exposed", one.exposed());
    application.put("application-status", line(one.status()));
    Map<String, Object> relations = new LinkedHashMap<>();
    one.relations()
        .forEach(
            (endpoint, related) -> {
              List<Object> listed = new ArrayList<>();
              related.forEach(
                  other -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("related-application", other.application());
                    shown.put("interface", other.interfaceName());
                    shown.put("scope", other.scope());
                    listed.add(shown);
                  });
              relations.put(endpoint, listed);
            });
    application.put("relations", relations);
    if (one.subordinate()) {
      application.put("subordinate-to", one.subordinateTo());
    } else {
      Map<String, Object> units = new LinkedHashMap<>();
      one.units().forEach(unit -> units.put(unit.name(), unit(unit)));
      application.put("units", units);
    }
    if (!one.version().isEmpty()) {
      application.put("version", one.version());
    }
    return application;
  }

  private static Map<String, Object> unit(UnitStatus one) {
    Map<String, Object> unit = new LinkedHashMap<>();
    unit.put("workload-status", line(one.workload()));
    unit.put("juju-status", line(one.agent()));
    if (one.leader()) {
      unit.put("leader", true);
    }
    if (one.principal().isEmpty()) {
      unit.put("machine", String.valueOf(one.machine()));
    }
    if (!one.ports().isEmpty()) {
      unit.put("open-ports", one.ports());
    }
    unit.put("public-address", one.address());
    if (!one.subordinates().isEmpty()) {
      Map<String, Object> subordinates = new LinkedHashMap<>();
      one.subordinates().forEach(beside -> subordinates.put(beside.name(), unit(beside)));
      unit.put("subordinates", subordinates);
    }
    return unit;
  }

  private static Map<String, Object> line(StatusLine line) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("current", line.state());
    if (!line.message().isEmpty()) {
      shown.put("message", line.message());
    }
    shown.put("since", line.since().toString());
    return shown;
  }

  private static Map<String, Object> base(String base) {
    int at = base.indexOf('@');
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", at < 0 ? base : base.substring(0, at));
    shown.put("channel", at < 0 ? "" : base.substring(at + 1));
    return shown;
  }
}
