package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.engine.state.StatusLine;
import charms.engine.status.ApplicationStatus;
import charms.engine.status.IntegrationStatus;
import charms.engine.status.MachineStatus;
import charms.engine.status.ModelStatus;
import charms.engine.status.UnitStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Status as text, whole (juju-cli.md section 3). */
class StatusTextTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final StatusLine ACTIVE = new StatusLine("active", "Unit is ready", NOON);
  private static final StatusLine IDLE = new StatusLine("idle", "", NOON);

  @Test
  void aTableHasColumnsOfTheirWidestCellAndTwoBlanks() {
    assertEquals(
        """
        Model    Controller  Cloud/Region       Version  SLA          Timestamp
        default  sandbox     localhost/default  3.6.0    unsupported  12:00:00Z

        App        Version  Status  Scale  Charm      Channel  Rev  Exposed  Message
        congress   3.0.0    active      1  congress              0  no       Unit is ready
        hacluster           active      1  hacluster            12  yes      Unit is ready

        Unit            Workload  Agent  Machine  Public address  Ports     Message
        congress/0*     active    idle   0        10.5.3.128      1789/tcp  Unit is ready
          hacluster/0*  active    idle            10.5.3.128                Unit is ready

        Machine  State    Address     Inst id    Base          AZ  Message
        0        started  10.5.3.128  sandbox-0  ubuntu@16.04      running
        """,
        new StatusTable(model(), false, ZoneOffset.UTC).text());
  }

  @Test
  void relationsAreASectionOfTheirOwn() {
    String text = new StatusTable(model(), true, ZoneOffset.UTC).text();
    assertEquals(
        """

        Integration provider  Requirer     Interface  Type         Message
        hacluster:ha          congress:ha  hacluster  subordinate
        """,
        text.substring(text.indexOf("\n\nIntegration") + 1));
  }

  @Test
  void onelineHasALineForEachUnitAfterABlankOne() {
    assertEquals(
        """

        - congress/0: 10.5.3.128 (agent:idle, workload:active) 1789/tcp
          - hacluster/0: 10.5.3.128 (agent:idle, workload:active)
        """,
        StatusOneline.text(model()));
  }

  @Test
  void whatAUnitIsDoingStandsBeforeItsMessage() {
    StatusLine executing = new StatusLine("executing", "running start hook", NOON);
    String text = new StatusTable(model(executing), false, ZoneOffset.UTC).text();
    assertEquals(
        "congress/0*     active    executing  0        10.5.3.128      1789/tcp"
            + "  (running start hook) Unit is ready",
        text.lines().filter(line -> line.startsWith("congress/0")).findFirst().orElseThrow());
  }

  private static ModelStatus model() {
    return model(IDLE);
  }

  private static ModelStatus model(StatusLine agent) {
    UnitStatus beside = unit("hacluster/0", IDLE, Optional.of("congress/0"), List.of());
    UnitStatus unit = unit("congress/0", agent, Optional.empty(), List.of(beside));
    TreeMap<String, ApplicationStatus> applications = new TreeMap<>();
    applications.put("congress", application("congress", 0, false, List.of(unit)));
    applications.put("hacluster", application("hacluster", 12, true, List.of(beside)));
    TreeMap<Integer, MachineStatus> machines = new TreeMap<>();
    machines.put(
        0,
        new MachineStatus(
            0,
            "juju-0",
            "10.5.3.128",
            "sandbox-0",
            "ubuntu@16.04",
            new StatusLine("started", "", NOON),
            new StatusLine("running", "running", NOON)));
    return new ModelStatus(
        "default",
        "uuid",
        "sandbox",
        "localhost",
        "default",
        "3.6.0",
        applications,
        machines,
        List.of(
            new IntegrationStatus(
                1, "hacluster:ha", "congress:ha", "hacluster", "subordinate", "alive")),
        NOON);
  }

  private static ApplicationStatus application(
      String name, int revision, boolean subordinate, List<UnitStatus> units) {
    return new ApplicationStatus(
        name,
        name,
        "local:" + name + "-" + revision,
        revision,
        "ubuntu@16.04",
        subordinate,
        subordinate,
        "alive",
        ACTIVE,
        subordinate ? "" : "3.0.0",
        new TreeMap<>(),
        units,
        subordinate ? List.of("congress") : List.of());
  }

  private static UnitStatus unit(
      String name, StatusLine agent, Optional<String> principal, List<UnitStatus> subordinates) {
    List<String> ports = principal.isEmpty() ? List.of("1789/tcp") : List.of();
    return new UnitStatus(
        name, "alive", true, ACTIVE, agent, 0, "10.5.3.128", ports, principal, subordinates);
  }
}
