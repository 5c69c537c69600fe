package charms.interfaces.memcache;

import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.Optional;

/** A memcached that says where it is. */
final class ServerHandlers {
  private final HookContext context;

  ServerHandlers(HookContext context) {
    this.context = context;
  }

  @When("cache.connected")
  void publish(MemcacheProvides services) {
    services.publish(
        context.flags().isSet("udp")
            ? new MemcacheServer("10.5.100.81", 11211, Optional.of(11212))
            : MemcacheServer.of("10.5.100.81", 11211));
    context.store().set("triggers", services.restartTriggers());
  }
}
