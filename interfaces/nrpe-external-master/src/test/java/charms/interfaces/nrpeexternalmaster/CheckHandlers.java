package charms.interfaces.nrpeexternalmaster;

import charms.reactive.Action;
import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.List;
import java.util.Optional;

/** A charm with checks; what it does is what the flags and actions say. */
final class CheckHandlers {
  private final HookContext context;

  CheckHandlers(HookContext context) {
    this.context = context;
  }

  @When({"nrpe.available", "do.update"})
  void update(NrpeExternalMasterProvides nrpe) {
    nrpe.updated();
  }

  @When({"nrpe.available", "do.check"})
  void check(NrpeExternalMasterProvides nrpe) {
    nrpe.addCheck(
        new NrpeCheck(
            "congress",
            List.of("/usr/lib/nagios/plugins/check_http", "-p", "1789"),
            "congress API",
            "juju",
            Optional.empty()));
  }

  @When({"nrpe.available", "do.monitor"})
  void monitor(NrpeExternalMasterProvides nrpe) {
    nrpe.publishMonitors(
        List.of(NrpeMonitor.of("haproxy").withMaxCheckAttempts(5), NrpeMonitor.of("congress")));
  }

  @Action("withdraw")
  void withdraw() {
    nrpe().withdrawMonitors(List.of("haproxy", "unknown"));
  }

  @Action("remove")
  void remove() {
    nrpe().removeChecks();
  }

  private NrpeExternalMasterProvides nrpe() {
    return context.endpoint("nrpe", NrpeExternalMasterProvides.class).orElseThrow();
  }
}
