package charms.engine.status;

import charms.engine.schedule.Leadership;
import charms.engine.state.Application;
import charms.engine.state.Charm;
import charms.engine.state.Model;
import charms.engine.state.ModelMachine;
import charms.engine.state.Relation;
import charms.engine.state.Scope;
import charms.engine.state.StatusLine;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import charms.engine.state.UnitStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the status of a whole model. */
public final class StatusReader {
  private final Model model;
  private final String provider;
  private final Instant now;

  /**
   * @param provider the machine provider's name
   */
  public StatusReader(Model model, String provider, Instant now) {
    this.model = model;
    this.provider = provider;
    this.now = now;
  }

  /** The status. */
  public ModelStatus read() {
    SortedMap<String, ApplicationStatus> applications = new TreeMap<>();
    for (Application application : model.applications()) {
      applications.put(application.name(), application(application));
    }
    SortedMap<Integer, MachineStatus> machines = new TreeMap<>();
    for (ModelMachine machine : model.machines()) {
      machines.put(machine.id(), machine(machine));
    }
    return new ModelStatus(
        model.setting("name").orElse("default"),
        model.setting("uuid").orElse(""),
        "embedded",
        provider,
        "localhost",
        "3.6.0",
        applications,
        machines,
        model.relations().stream().map(StatusReader::integration).toList(),
        new StorageReader(model).read(),
        now);
  }

  private ApplicationStatus application(Application application) {
    Charm charm = model.charmOf(application);
    List<UnitStatus> units = new ArrayList<>();
    for (Unit unit : model.unitsOf(application.name())) {
      units.add(unit(unit));
    }
    return new ApplicationStatus(
        application.name(),
        charm.name(),
        charm.url(),
        charm.revision(),
        application.base(),
        application.exposed(),
        charm.subordinate(),
        application.life().name().toLowerCase(Locale.ROOT),
        ApplicationStanding.of(model, application, now),
        application.version(),
        related(application),
        units,
        principals(application, charm));
  }

  private UnitStatus unit(Unit unit) {
    List<UnitStatus> subordinates = new ArrayList<>();
    for (Unit beside : model.subordinatesOf(unit.name())) {
      subordinates.add(unit(beside));
    }
    return new UnitStatus(
        unit.name().toString(),
        unit.life().name().toLowerCase(Locale.ROOT),
        Leadership.leads(model, unit.name()),
        ApplicationStanding.workload(model, unit),
        agent(unit),
        unit.machine(),
        model.addressOf(unit),
        unit.portRanges(),
        Optional.ofNullable(unit.principal()).map(UnitName::toString),
        subordinates);
  }

  private StatusLine agent(Unit unit) {
    if (model.away(unit.name())) {
      return new StatusLine(
          "lost", "agent is not communicating with the server", unit.activity().since());
    }
    return UnitStanding.agent(unit);
  }

  private SortedMap<String, List<ApplicationStatus.RelatedApplication>> related(
      Application application) {
    SortedMap<String, List<ApplicationStatus.RelatedApplication>> related = new TreeMap<>();
    for (Relation relation : model.relationsOf(application.name())) {
      related
          .computeIfAbsent(relation.endOf(application.name()).endpoint(), name -> new ArrayList<>())
          .add(
              new ApplicationStatus.RelatedApplication(
                  relation.remoteOf(application.name()).application(),
                  relation.interfaceName(),
                  relation.scope().name().toLowerCase(Locale.ROOT)));
    }
    return related;
  }

  private List<String> principals(Application application, Charm charm) {
    if (!charm.subordinate()) {
      return List.of();
    }
    return model.relationsOf(application.name()).stream()
        .filter(relation -> relation.scope() == Scope.CONTAINER)
        .map(relation -> relation.remoteOf(application.name()).application())
        .filter(name -> !name.equals(application.name()))
        .distinct()
        .sorted()
        .toList();
  }

  private MachineStatus machine(ModelMachine machine) {
    StatusLine instance = instance(machine);
    return new MachineStatus(
        machine.id(),
        machine.hostname(),
        machine.address(),
        machine.made() ? provider + "-" + machine.id() : "pending",
        machine.base(),
        machine.status(),
        instance);
  }

  private static StatusLine instance(ModelMachine machine) {
    if (machine.down()) {
      return new StatusLine("stopped", machine.status().message(), machine.status().since());
    }
    return machine.made()
        ? new StatusLine("running", "Running", machine.status().since())
        : new StatusLine("allocating", "", machine.status().since());
  }

  private static IntegrationStatus integration(Relation relation) {
    String type =
        relation.peer() ? "peer" : relation.scope() == Scope.CONTAINER ? "subordinate" : "regular";
    return new IntegrationStatus(
        relation.id(),
        relation.provider().toString(),
        relation.requirer().toString(),
        relation.interfaceName(),
        type,
        relation.life().name().toLowerCase(Locale.ROOT));
  }
}
