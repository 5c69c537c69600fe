package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import charms.reactive.HookContext;
import charms.reactive.hooktool.HookTools.StatusLine;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import charms.testkit.machine.ServiceState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of what a unit's status may say (openstack-layer.md section 6, assess_status). */
final class StatusAssessmentTest {
  private final State ready =
      State.initial()
          .withService("app", ServiceState.RUNNING)
          .withFlag("db.connected", "db.available", "queue.connected", "queue.available");

  /** Asks for two relations and an option, and runs one service. */
  private static class Wanting extends PlainCharm {
    Wanting(HookContext context) {
      super(context);
    }

    @Override
    public List<String> services() {
      return List.of("app");
    }

    @Override
    public List<String> requiredRelations() {
      return List.of("queue", "db");
    }

    @Override
    public List<String> mandatoryConfig() {
      return List.of("os-public-hostname", "os-admin-hostname");
    }

    @Override
    public Set<Integer> portsToCheck() {
      return new LinkedHashSet<>(List.of(9292, 80, 443));
    }
  }

  /** Says a status of its own before or after the others. */
  private static final class Saying extends Wanting {
    Saying(HookContext context) {
      super(context);
    }

    @Override
    public Optional<StatusLine> customStatusCheck() {
      return context().flags().isSet("first")
          ? Optional.of(new StatusLine("waiting", "first"))
          : Optional.empty();
    }

    @Override
    public Optional<StatusLine> customStatusLastCheck() {
      return Optional.of(new StatusLine("active", "last"));
    }
  }

  // LP 1861775
  @Test
  void theStatusIsToldOnceAtTheEndHoweverOftenItIsAsked() {
    HookOutcome outcome =
        Probe.run(
            Sketches.charm(),
            withOptions(ready),
            context -> {
              OpenStackCharm charm = registered(context, false);
              charm.assessStatus();
              charm.assessStatus();
              context.flags().clear("db.available");
              charm.assessStatus();
            });
    assertEquals(1, outcome.statuses().size());
    assertEquals("waiting 'db' incomplete", said(outcome));
  }

  @Test
  void relationsComeInTheCharmsOrder() {
    assertEquals(
        "blocked 'queue' incomplete, 'db' missing",
        said(assessed(ready.withoutFlag("queue.available").withoutFlag("db.connected"), false)));
  }

  @Test
  void mandatoryOptionsAreNamedInTheCharmsOrder() {
    assertEquals(
        "blocked The following mandatory config is unset: os-public-hostname,os-admin-hostname",
        said(assessed(ready, false)));
    assertEquals(
        "blocked The following mandatory config is unset: os-admin-hostname",
        said(assessed(ready.withConfig("os-public-hostname", "a"), false)));
  }

  @Test
  void closedPortsAreSorted() {
    State closed = withOptions(ready).withAnswer(CommandAnswer.failing(1, "", "nc"));
    assertEquals(
        "blocked Ports which should be open, but are not: 80, 443, 9292",
        said(assessed(closed, false)));
  }

  @Test
  void portsThatStayOpenWhilePausedAreSorted() {
    State paused =
        withOptions(ready)
            .withFlag(UnitPause.PAUSED)
            .withService("app", ServiceState.STOPPED)
            .withAnswer(CommandAnswer.printing("", "nc"));
    assertEquals(
        "blocked Services should be paused but these ports which should be closed, but are open:"
            + " 80, 443, 9292",
        said(assessed(paused, false)));
  }

  @Test
  void theCharmsOwnFirstWordComesBeforeRelations() {
    assertEquals("waiting first", said(assessed(State.initial().withFlag("first"), true)));
  }

  @Test
  void aPauseComesBeforeTheCharmsOwnFirstWord() {
    State paused =
        withOptions(ready)
            .withFlag(UnitPause.PAUSED, "first")
            .withService("app", ServiceState.STOPPED);
    assertEquals(
        "maintenance Paused. Use 'resume' action to resume normal service.",
        said(assessed(paused, true)));
  }

  @Test
  void theCharmsOwnLastWordTakesThePlaceOfReady() {
    assertEquals("active last", said(assessed(withOptions(ready), true)));
    State stopped = withOptions(ready).withService("app", ServiceState.STOPPED);
    assertFalse(said(assessed(stopped, true)).contains("last"));
    assertEquals("active Unit is ready", said(assessed(withOptions(ready), false)));
  }

  @Test
  void theVersionIsThatOfThePackageElseTheReleasesName() {
    assertEquals("mitaka", assessed(ready, false).state().juju().applicationVersion());
    HookOutcome outcome =
        Probe.run(
            Sketches.charm(),
            ready.withPackage("app-common", "2:9.1.0+dfsg1-0ubuntu1"),
            context -> {
              OpenStackCharms.of(context)
                  .register(
                      OpenStackRelease.MITAKA,
                      one ->
                          new Wanting(one) {
                            @Override
                            public List<String> packages() {
                              return List.of("app-common", "other");
                            }
                          });
              OpenStackCharms.of(context).charm().assessStatus();
            });
    assertEquals("9.1.0", outcome.state().juju().applicationVersion());
  }

  private static State withOptions(State state) {
    return state.withConfig("os-public-hostname", "a").withConfig("os-admin-hostname", "b");
  }

  private static HookOutcome assessed(State state, boolean saying) {
    return Probe.run(
        Sketches.charm(), state, context -> registered(context, saying).assessStatus());
  }

  private static OpenStackCharm registered(HookContext context, boolean saying) {
    return OpenStackCharms.of(context)
        .register(OpenStackRelease.MITAKA, saying ? Saying::new : Wanting::new)
        .charm();
  }

  private static String said(HookOutcome outcome) {
    return outcome.state().status().state() + " " + outcome.state().status().message();
  }
}
