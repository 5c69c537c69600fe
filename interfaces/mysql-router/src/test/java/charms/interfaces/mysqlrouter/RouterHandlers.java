package charms.interfaces.mysqlrouter;

import charms.reactive.HookContext;
import charms.reactive.When;

/** A router that asks for its own account and, if the flag {@code proxy} is set, for a database. */
final class RouterHandlers {
  private final HookContext context;

  RouterHandlers(HookContext context) {
    this.context = context;
  }

  @When("db-router.connected")
  void ask(MysqlRouterRequires cluster) {
    if (context.flags().isSet("silent")) {
      return;
    }
    cluster.configure(AccountRequest.ofRouter("mysqlrouter", "mysqlrouteruser"));
    if (context.flags().isSet("proxy")) {
      cluster.configure(
          AccountRequest.ofDatabase("MRUP", "congress", "congress").from("10.5.100.99"));
    }
    context.store().set("prefixes", cluster.prefixes());
    context.store().set("asked", cluster.database("MRUP").orElse("none"));
    context.store().set("as", cluster.username("MRUP").orElse("none"));
    context.store().set("from", cluster.hostname("MRUP").orElse("none"));
  }

  @When("db-router.available")
  void note(MysqlRouterRequires cluster) {
    context.store().set("host", cluster.dbHost().orElseThrow());
    context.store().set("password", cluster.password("mysqlrouter").orElseThrow());
    context.store().set("allowed", cluster.allowedUnits("mysqlrouter"));
    context.store().set("timeout", cluster.value("wait_timeout").orElse("none"));
  }

  @When("db-router.available.ssl")
  void noteAuthority(MysqlRouterRequires cluster) {
    context.store().set("ca", cluster.sslCa().orElseThrow());
  }
}
