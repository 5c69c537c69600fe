package charms.interfaces.nrpeexternalmaster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The charm's side of interfaces.md section 9. */
final class NrpeExternalMasterProvidesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T22:22:15.874412Z"), ZoneOffset.UTC);
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("congress")
              .provides(
                  "nrpe",
                  "nrpe-external-master",
                  context -> new NrpeExternalMasterProvides(context, CLOCK))
              .handlers(new CheckHandlers_Handlers()));
  private static final Event JOINED = Event.relationJoined("nrpe", "nrpe/0");
  private static final Event CHANGED = Event.relationChanged("nrpe", "nrpe/0");
  private static final String NRPE = "/etc/nagios/nrpe.d/check_congress.cfg";
  private static final String SERVICE = "/var/lib/nagios/export/service__congress-0_congress.cfg";
  private static final String BOTH =
      """
      monitors:
        remote:
          nrpe:
            congress:
              command: check_congress
            haproxy:
              command: check_haproxy
              max_check_attempts: 5
      """;

  @Test
  void joinedAndChangedMakeItAvailableAndDepartureEndsIt() {
    State joined = CHARM.run(JOINED, related(Map.of())).state();
    assertTrue(joined.hasFlag("nrpe.available"));
    assertEquals(Map.of(), joined.published("nrpe"));
    State left = CHARM.run(Event.relationDeparted("nrpe", "nrpe/0"), joined).state();
    assertFalse(left.hasFlag("nrpe.available"));
    assertFalse(CHARM.run(Event.relationBroken("nrpe"), left).state().hasFlag("nrpe.available"));
  }

  @Test
  void anUpdateIsTheContractsTimestampAndEndsAvailable() {
    State updated = CHARM.run(JOINED, related(Map.of()).withFlag("do.update")).state();
    assertEquals(Map.of("timestamp", "2026-11-20T22:22:15.874412"), updated.published("nrpe"));
    assertFalse(updated.hasFlag("nrpe.available"));
    State later = CHARM.run(Event.hook("update-status"), updated).state();
    assertFalse(later.hasFlag("nrpe.available"));
    State changed = CHARM.run(CHANGED, later.withoutFlag("do.update")).state();
    assertTrue(changed.hasFlag("nrpe.available"));
  }

  @Test
  void monitorsAreYamlInBlocks() {
    State monitored = CHARM.run(JOINED, related(Map.of()).withFlag("do.monitor")).state();
    assertEquals(Map.of("monitors", BOTH), monitored.published("nrpe"));
  }

  @Test
  void monitorsAreMergedWithThoseOfBefore() {
    String before =
        "monitors:\n  remote:\n    nrpe:\n      haproxy: {command: old}\n"
            + "      zoo: {command: check_zoo, max_check_attempts: 3}\n";
    State related =
        related(Map.of())
            .changeRelation("nrpe", one -> one.localUnit(Map.of("monitors", before)))
            .withFlag("do.monitor");
    assertEquals(
        BOTH + "      zoo:\n        command: check_zoo\n        max_check_attempts: 3\n",
        CHARM.run(JOINED, related).state().published("nrpe").get("monitors"));
  }

  @Test
  void monitorsCanBeWithdrawn() {
    State monitored = CHARM.run(JOINED, related(Map.of()).withFlag("do.monitor")).state();
    State less = CHARM.run(Event.action("withdraw"), monitored.withoutFlag("do.monitor")).state();
    assertEquals(
        Map.of("congress", NrpeMonitor.of("congress")),
        MonitorsYaml.read(less.published("nrpe").getOrDefault("monitors", "")));
  }

  @Test
  void aCheckIsTwoFiles() {
    State checked = CHARM.run(JOINED, related(Map.of()).withFlag("do.check")).state();
    assertEquals(
        Optional.of(
            "# This file is managed by Juju\n"
                + "command[congress]=/usr/lib/nagios/plugins/check_http -p 1789\n"),
        checked.file(NRPE));
    assertEquals(
        Optional.of(
            """
            # This file is managed by Juju
            define service {
                use                  active-service
                host_name            juju-congress-0
                service_description  congress API
                check_command        check_nrpe!congress
                servicegroups        juju
            }
            """),
        checked.file(SERVICE));
    assertEquals(Map.of(), checked.published("nrpe"));
  }

  @Test
  void whatNrpeSaysOfHostAndContextWins() {
    Map<String, String> remote = Map.of("nagios_hostname", "web", "nagios_host_context", "prod");
    State checked = CHARM.run(JOINED, related(remote).withFlag("do.check")).state();
    String service = checked.file(SERVICE).orElseThrow();
    assertTrue(service.contains("host_name            web\n"), service);
    assertTrue(service.contains("servicegroups        prod\n"), service);
  }

  @Test
  void removedChecksLeaveNoFile() {
    State checked = CHARM.run(JOINED, related(Map.of()).withFlag("do.check")).state();
    State removed = CHARM.run(Event.action("remove"), checked).state();
    assertEquals(Optional.empty(), removed.file(NRPE));
    assertEquals(Optional.empty(), removed.file(SERVICE));
    assertEquals(Optional.empty(), removed.stored("interfaces.nrpe-external-master.nrpe.files"));
  }

  @Test
  void namesThatAreNoneAreRefused() {
    assertEquals(
        "cannot monitor 'a b' by 'check_a b': expected letters, digits, '_-.'",
        assertThrows(IllegalArgumentException.class, () -> NrpeMonitor.of("a b")).getMessage());
    assertEquals(
        "cannot add check '../x': expected letters, digits, '_-.'",
        assertThrows(
                IllegalArgumentException.class,
                () -> new NrpeCheck("../x", List.of(), "", "", Optional.empty()))
            .getMessage());
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withRelation(RelationState.of("nrpe").remoteApp("nrpe").remoteUnit(0, bag));
  }
}
