package charms.keystone;

import charms.reactive.Action;
import charms.reactive.ActionCall;
import charms.reactive.HookContext;

/** What people ask keystone's unit for. */
final class KeystoneActions {
  private final HookContext context;

  KeystoneActions(HookContext context) {
    this.context = context;
  }

  @Action("show-catalog")
  String showCatalog(ActionCall call) {
    String service = String.valueOf(call.parameters().get("service"));
    return new Catalogue(context.store())
        .find(service)
        .map(entry -> new CatalogueTable(entry).toString())
        .orElseThrow(
            () -> new IllegalArgumentException("No service catalog entry for '" + service + "'"));
  }

  @Action("get-admin-password")
  void getAdminPassword(ActionCall call) {
    call.result("admin-password", Administrator.of(context).password());
  }
}
