package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.engine.state.StatusLine;
import charms.engine.status.ApplicationStatus;
import charms.engine.status.IntegrationStatus;
import charms.engine.status.MachineStatus;
import charms.engine.status.ModelStatus;
import charms.engine.status.StorageStatus;
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
        new StatusTable(model(), false, false, ZoneOffset.UTC).text());
  }

  @Test
  void theSummaryCounts() {
    assertEquals(
        """
        Running on subnets:  10.5.3.128/8
         Utilizing ports:    1789/tcp
            # Machines:  (1)
               started:   1

               # Units:  (2)
                active:   2

        # Applications:  (2)
               congress  0/1  exposed
              hacluster  1/1  exposed

              # Remote:  (0)
        """,
        StatusSummary.text(model()));
  }

  @Test
  void relationsAreASectionOfTheirOwn() {
    String text = new StatusTable(model(), true, false, ZoneOffset.UTC).text();
    assertEquals(
        """

        Integration provider  Requirer     Interface  Type         Message
        hacluster:ha          congress:ha  hacluster  subordinate
        """,
        text.substring(text.indexOf("\n\nIntegration") + 1));
  }

  @Test
  void storageIsASectionOfItsOwn() {
    String text = new StatusTable(model(), false, true, ZoneOffset.UTC).text();
    assertEquals(
        """

        Storage Unit  Storage ID  Type        Pool     Mountpoint   Size     Status    Message
                      data/10     filesystem  sandbox               10 GiB   detached
        congress/0    disk/1      block       loop                  512 MiB  attached
        congress/0    data/2      filesystem  sandbox  /srv/data/2  10 GiB   attached
        """,
        text.substring(text.indexOf("\n\nStorage") + 1));
  }

  @Test
  void storageHasATableOfItsOwn() {
    assertEquals(
        """
        Unit        Storage ID  Type        Pool     Size     Status    Message
                    data/10     filesystem  sandbox  10 GiB   detached
        congress/0  disk/1      block       loop     512 MiB  attached
        congress/0  data/2      filesystem  sandbox  10 GiB   attached
        """,
        StorageTable.list(model().storage()));
  }

  @Test
  void storageIsADocumentWithJujusKeys() {
    String text =
        DocumentText.of("yaml", StatusDocument.document(model()))
            .replaceAll("since: .*", "since: NOON");
    assertEquals(
        """
        storage:
          storage:
            data/10:
              kind: filesystem
              life: alive
              status:
                current: detached
                since: NOON
              persistent: true
            disk/1:
              kind: block
              life: alive
              status:
                current: attached
                since: NOON
              persistent: false
              attachments:
                units:
                  congress/0:
                    machine: "0"
                    location: /srv/disk/1
                    life: alive
        """,
        text.substring(text.indexOf("storage:"), text.indexOf("    data/2:")));
    assertEquals(
        """
          volumes:
            "1":
              provider-id: loop-1
              storage: disk/1
              attachments:
                machines:
                  "0":
                    device: /srv/disk/1
                    read-only: true
                    life: alive
                units:
                  congress/0:
                    machine: "0"
                    location: /srv/disk/1
                    life: alive
              pool: loop
              size: 512
              persistent: false
              life: alive
              status:
                current: attached
                since: NOON
        """,
        text.substring(text.indexOf("  volumes:"), text.indexOf("controller:\n  timestamp")));
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
    String text = new StatusTable(model(executing), false, false, ZoneOffset.UTC).text();
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
        List.of(
            storage("data/10", "filesystem", Optional.empty()),
            storage("disk/1", "block", Optional.of("congress/0")),
            storage("data/2", "filesystem", Optional.of("congress/0"))),
        NOON);
  }

  private static StorageStatus storage(String id, String kind, Optional<String> unit) {
    boolean block = kind.equals("block");
    return new StorageStatus(
        id,
        kind,
        block ? "loop" : "sandbox",
        block ? 512 : 10240,
        !block,
        "alive",
        new StatusLine(unit.isPresent() ? "attached" : "detached", "", NOON),
        unit.map(name -> new StorageStatus.Attachment(name, 0, "/srv/" + id, block, "alive")));
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
