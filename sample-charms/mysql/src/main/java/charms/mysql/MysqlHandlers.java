package charms.mysql;

import charms.interfaces.mysqlshared.DatabaseAnswer;
import charms.interfaces.mysqlshared.MysqlSharedProvides;
import charms.interfaces.mysqlshared.UnitRequest;
import charms.layer.leadership.LeaderPasswords;
import charms.reactive.Action;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.List;

/** Records databases and answers requests. */
final class MysqlHandlers {
  private final HookContext context;

  MysqlHandlers(HookContext context) {
    this.context = context;
  }

  @Hook("start")
  void start() {
    context.hookTools().openPort("3306/tcp");
    context.status().active("Unit is ready");
  }

  @When("shared-db.available")
  void answer(MysqlSharedProvides database) {
    Databases databases = new Databases(context.store());
    List<UnitRequest> requests = database.requests();
    for (UnitRequest asked : requests) {
      databases.record(asked.request(), asked.request().hostname());
    }
    if (context.hookTools().isLeader()) {
      for (UnitRequest asked : requests) {
        database.answer(asked.relationId(), answerTo(asked, requests));
      }
    }
    database.served();
  }

  @Action("show-databases")
  String showDatabases() {
    return new Databases(context.store()).lines();
  }

  private DatabaseAnswer answerTo(UnitRequest asked, List<UnitRequest> requests) {
    List<String> allowed =
        requests.stream()
            .filter(other -> other.relationId().equals(asked.relationId()))
            .filter(other -> other.request().prefix().equals(asked.request().prefix()))
            .map(UnitRequest::unit)
            .toList();
    int timeout = context.config().integer("wait-timeout").map(Long::intValue).orElse(0);
    return DatabaseAnswer.of(
            context.hookTools().unitGet("private-address"),
            LeaderPasswords.of(context).of(asked.request().username()).orElseThrow(),
            allowed)
        .withoutPort()
        .withWaitTimeout(timeout)
        .withPrefix(asked.request().prefix());
  }
}
