package charms.interfaces.mysqlshared;

import charms.reactive.Action;
import charms.reactive.ActionCall;
import charms.reactive.HookContext;
import charms.reactive.When;

/**
 * A service that asks for a database; with the flag {@code prefixed} for one under a prefix, with
 * {@code cells} for two.
 */
final class AskingHandlers {
  private final HookContext context;

  AskingHandlers(HookContext context) {
    this.context = context;
  }

  @When("shared-db.connected")
  void ask(MysqlSharedRequires database) {
    boolean cells = context.flags().isSet("cells");
    if (cells || context.flags().isSet("prefixed")) {
      database.configure(DatabaseRequest.of("nova_api", "nova").withPrefix("novaapi"));
    } else {
      database.configure("congress", "congress");
    }
    if (cells) {
      database.configure(DatabaseRequest.of("nova", "nova").withPrefix("nova").from("10.5.100.99"));
    }
  }

  @Action("ask-from")
  void askFrom(ActionCall call) {
    database().configure(DatabaseRequest.of("congress", "congress").from(words(call, "hostname")));
  }

  @Action("value")
  String value(ActionCall call) {
    return database().value(words(call, "key")).orElse("-");
  }

  @Action("answer")
  String answer(ActionCall call) {
    String prefix = words(call, "prefix");
    return database().dbHost().orElse("-")
        + " "
        + database().password(prefix).orElse("-")
        + " "
        + database().allowedUnits(prefix)
        + " "
        + database().unitAllowed(prefix)
        + " "
        + database().unitAllowedAll()
        + " "
        + database().prefixes();
  }

  @Action("complete")
  String complete() {
    return database().baseDataComplete()
        + " "
        + database().accessNetworkDataComplete()
        + " "
        + database().sslDataComplete();
  }

  private static String words(ActionCall call, String parameter) {
    return String.valueOf(call.parameters().get(parameter));
  }

  private MysqlSharedRequires database() {
    return context.endpoint("shared-db", MysqlSharedRequires.class).orElseThrow();
  }
}
