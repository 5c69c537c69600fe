package charms.cli.juju;

import charms.engine.status.ApplicationStatus;
import charms.engine.status.IntegrationStatus;
import charms.engine.status.MachineStatus;
import charms.engine.status.ModelStatus;
import charms.engine.status.UnitStatus;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Status as tables (juju-cli.md section 3).
 *
 * @param status what to show
 * @param relations whether relations are shown too
 * @param storage whether storage is shown too
 * @param zone whose time is shown
 */
record StatusTable(ModelStatus status, boolean relations, boolean storage, ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ssXXX");

  StatusTable(ModelStatus status, boolean relations, boolean storage) {
    this(status, relations, storage, ZoneId.systemDefault());
  }

  String text() {
    List<String> sections = new ArrayList<>();
    sections.add(model());
    if (!status.applications().isEmpty()) {
      sections.add(applications());
    }
    if (status.applications().values().stream().anyMatch(one -> !one.units().isEmpty())) {
      sections.add(units());
    }
    if (!status.machines().isEmpty()) {
      sections.add(machines());
    }
    if (relations && !status.integrations().isEmpty()) {
      sections.add(integrations());
    }
    if (storage && !status.storage().isEmpty()) {
      sections.add(StorageTable.section(status.storage()));
    }
    return String.join("\n", sections);
  }

  private String model() {
    TextTable table =
        new TextTable(
            List.of("Model", "Controller", "Cloud/Region", "Version", "SLA", "Timestamp"),
            Set.of());
    table.add(
        status.name(),
        status.controller(),
        status.cloud() + "/" + status.region(),
        status.version(),
        "unsupported",
        TIME.withZone(zone).format(status.timestamp()));
    return table.text();
  }

  private String applications() {
    TextTable table =
        new TextTable(
            List.of(
                "App", "Version", "Status", "Scale", "Charm", "Channel", "Rev", "Exposed",
                "Message"),
            Set.of("Scale", "Rev"));
    for (ApplicationStatus one : status.applications().values()) {
      table.add(
          one.name(),
          one.version(),
          one.status().state(),
          String.valueOf(one.units().size()),
          one.charm(),
          "",
          String.valueOf(one.revision()),
          one.exposed() ? "yes" : "no",
          one.status().message());
    }
    return table.text();
  }

  private String units() {
    TextTable table =
        new TextTable(
            List.of("Unit", "Workload", "Agent", "Machine", "Public address", "Ports", "Message"),
            Set.of());
    for (ApplicationStatus application : status.applications().values()) {
      for (UnitStatus unit : application.units()) {
        if (unit.principal().isEmpty()) {
          addUnit(table, unit, "");
        }
      }
    }
    return table.text();
  }

  private static void addUnit(TextTable table, UnitStatus unit, String indent) {
    String message = unit.workload().message();
    boolean busy = unit.agent().state().equals("executing");
    table.add(
        indent + unit.name() + (unit.leader() ? "*" : ""),
        unit.workload().state(),
        unit.agent().state(),
        indent.isEmpty() ? String.valueOf(unit.machine()) : "",
        unit.address(),
        String.join(",", unit.ports()),
        busy ? "(" + unit.agent().message() + ") " + message : message);
    unit.subordinates().forEach(beside -> addUnit(table, beside, indent + "  "));
  }

  /** The machines' section alone. */
  String machines() {
    TextTable table =
        new TextTable(
            List.of("Machine", "State", "Address", "Inst id", "Base", "AZ", "Message"), Set.of());
    for (MachineStatus one : status.machines().values()) {
      table.add(
          String.valueOf(one.id()),
          one.agent().state(),
          one.address(),
          one.instanceId(),
          one.base(),
          "",
          one.instance().message());
    }
    return table.text();
  }

  private String integrations() {
    TextTable table =
        new TextTable(
            List.of("Integration provider", "Requirer", "Interface", "Type", "Message"), Set.of());
    for (IntegrationStatus one : status.integrations()) {
      table.add(one.provider(), one.requirer(), one.interfaceName(), one.type(), "");
    }
    return table.text();
  }
}
