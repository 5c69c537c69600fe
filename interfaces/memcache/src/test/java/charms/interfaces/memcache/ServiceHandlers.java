package charms.interfaces.memcache;

import charms.reactive.HookContext;
import charms.reactive.When;

/** A service that notes its servers and, if the flag {@code restart} is set, restarts them. */
final class ServiceHandlers {
  private final HookContext context;

  ServiceHandlers(HookContext context) {
    this.context = context;
  }

  @When("cache.connected")
  void note(MemcacheRequires cache) {
    context.store().set("hosts", cache.hosts());
    context.store().set("servers", cache.servers().stream().map(MemcacheServer::address).toList());
    context.store().set("udp", cache.servers().toString());
    if (context.flags().isSet("restart")) {
      cache.requestRestart();
    }
  }
}
