package charms.interfaces.mysqlshared;

import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.List;

/**
 * A database that answers as in the example of the contract; with the flag {@code full} on another
 * port, with another timeout and a certificate.
 */
final class AnsweringHandlers {
  private final HookContext context;

  AnsweringHandlers(HookContext context) {
    this.context = context;
  }

  @When("shared-db.available")
  void answer(MysqlSharedProvides databases) {
    for (UnitRequest asked : databases.requests()) {
      DatabaseRequest request = asked.request();
      context.store().set(asked.unit() + " " + request.prefix(), request.toString());
      DatabaseAnswer answer =
          DatabaseAnswer.of("10.5.100.31", "Qm7Zt3Rk9Wb5", List.of("congress/1", "congress/0"))
              .withPrefix(request.prefix())
              .withWaitTimeout(3600);
      databases.answer(
          asked.relationId(),
          context.flags().isSet("full")
              ? answer.onPort(3316).withWaitTimeout(90).withSslCa("Q0E=")
              : answer);
    }
    databases.served();
  }
}
