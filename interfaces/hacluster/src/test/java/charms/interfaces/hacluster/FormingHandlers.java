package charms.interfaces.hacluster;

import charms.reactive.HookContext;
import charms.reactive.When;

/** A hacluster that forms at once and notes what it is to run. */
final class FormingHandlers {
  private final HookContext context;

  FormingHandlers(HookContext context) {
    this.context = context;
  }

  @When("principal.available")
  void form(HaclusterProvides principals) {
    for (ClusterRequest request : principals.requests()) {
      context.store().set(request.unit(), request.resources().asJson());
      context.store().set("relation", request.relationId());
      context.store().set("bind", request.bindInterface() + ":" + request.multicastPort());
    }
    principals.clustered();
  }
}
