package charms.interfaces.cephclient;

import charms.reactive.HookContext;
import charms.reactive.When;

/** A monitor that does what it is asked. */
final class MonitorHandlers {
  private final HookContext context;

  MonitorHandlers(HookContext context) {
    this.context = context;
  }

  @When("client.connected")
  void show(CephClientProvides clients) {
    clients.provideAuth("client:0", "AQC=", "cephx", "10.5.100.71");
  }

  @When("client.broker_requested")
  void answer(CephClientProvides clients) {
    for (ClientRequest asked : clients.requests()) {
      context
          .store()
          .set(asked.unit(), asked.application() + " " + asked.request().operations().get(0).op());
      String id = asked.request().requestId();
      clients.respond(
          asked,
          context.flags().isSet("full")
              ? new BrokerResponse(id, 28, "full")
              : BrokerResponse.done(id));
    }
  }
}
