package charms.mysql;

import charms.interfaces.mysqlshared.DatabaseAnswer;
import charms.interfaces.mysqlshared.DatabaseRequest;
import charms.interfaces.mysqlshared.MysqlSharedProvides;
import charms.interfaces.mysqlshared.UnitRequest;
import charms.layer.leadership.LeaderPasswords;
import charms.reactive.Action;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.List;

/** Runs the server, makes databases and accounts, answers requests. */
final class MysqlHandlers {
  private final HookContext context;
  private final DatabaseServer server;

  MysqlHandlers(HookContext context) {
    this.context = context;
    this.server = new DatabaseServer(context.host());
  }

  @Hook("start")
  void openPort() {
    context.hookTools().openPort("3306/tcp");
  }

  @Hook({"start", "config-changed", "update-status"})
  void serve() {
    server.listen(address(), waitTimeout());
    if (server.isRunning()) {
      context.status().active("Unit is ready");
    } else {
      context.status().blocked("Services not running that should be: " + DatabaseServer.SERVICE);
    }
  }

  @When("shared-db.available")
  void answer(MysqlSharedProvides database) {
    Databases databases = new Databases(context.store());
    List<UnitRequest> requests =
        database.requests().stream()
            .filter(asked -> !asked.request().hostname().isEmpty())
            .toList();
    boolean leader = context.hookTools().isLeader();
    for (UnitRequest asked : requests) {
      if (leader) {
        server.make(grant(asked.request()));
      }
      databases.record(asked.request(), asked.request().hostname());
    }
    if (leader) {
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

  private DatabaseGrant grant(DatabaseRequest request) {
    return new DatabaseGrant(
        request.database(), request.username(), request.hostname(), password(request.username()));
  }

  private DatabaseAnswer answerTo(UnitRequest asked, List<UnitRequest> requests) {
    List<String> allowed =
        requests.stream()
            .filter(other -> other.relationId().equals(asked.relationId()))
            .filter(other -> other.request().prefix().equals(asked.request().prefix()))
            .map(UnitRequest::unit)
            .toList();
    return DatabaseAnswer.of(address(), password(asked.request().username()), allowed)
        .withoutPort()
        .withWaitTimeout(waitTimeout())
        .withPrefix(asked.request().prefix());
  }

  private String password(String username) {
    return LeaderPasswords.of(context).of(username).orElseThrow();
  }

  private String address() {
    return context.hookTools().unitGet("private-address");
  }

  private int waitTimeout() {
    return context.config().integer("wait-timeout").map(Long::intValue).orElse(0);
  }
}
