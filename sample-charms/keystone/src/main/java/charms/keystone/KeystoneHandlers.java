package charms.keystone;

import charms.interfaces.keystone.EndpointRegistration;
import charms.interfaces.keystone.IdentityAnswer;
import charms.interfaces.keystone.KeystoneAddress;
import charms.interfaces.keystone.KeystoneProvides;
import charms.interfaces.keystone.RegistrationRequest;
import charms.interfaces.mysqlshared.MysqlSharedRequires;
import charms.layer.leadership.LeaderPasswords;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.Optional;

/** Runs keystone, registers services and answers them. */
final class KeystoneHandlers {
  private static final String STARTED = "keystone.started";
  private static final String SERVING = "keystone.serving";

  private final HookContext context;

  KeystoneHandlers(HookContext context) {
    this.context = context;
  }

  @Hook("start")
  void start() {
    context.hookTools().openPort(configuration("").servicePort() + "/tcp");
    context.flags().set(STARTED);
  }

  @When("shared-db.connected")
  void askForDatabase(MysqlSharedRequires database) {
    database.configure(IdentityDatabase.NAME, IdentityDatabase.NAME);
  }

  @When(STARTED)
  void serve() {
    if (!context.hookTools().isLeader()) {
      context.flags().clear(SERVING);
      context.status().blocked("keystone runs on one unit, the leader; remove this one");
      return;
    }
    IdentityDatabase database = new IdentityDatabase(context);
    Optional<String> connection = database.connection();
    if (connection.isEmpty()) {
      context.flags().clear(SERVING);
      if (database.isLost()) {
        context
            .status()
            .blocked("Missing relations: shared-db, whose database has keystone's data");
      } else {
        context.status().waiting("'shared-db' incomplete");
      }
      return;
    }
    KeystoneServer server = new KeystoneServer(context);
    setUp(server, configuration(connection.get()));
    context.flags().set(SERVING);
    if (server.isRunning()) {
      context.status().active("Unit is ready");
    } else {
      context.status().blocked("Services not running that should be: " + server.service());
    }
  }

  @When({SERVING, "identity-service.available"})
  void answer(KeystoneProvides identity) {
    String tenant = context.config().string("service-tenant").orElse("services");
    KeystoneConfiguration configuration = configuration("");
    Accounts accounts = new Accounts(LeaderPasswords.of(context), tenant);
    IdentityClient client =
        new IdentityClient(
            context.host(), Administrator.of(context).environment(configuration.servicePort()));
    Registrar registrar = new Registrar(context.store(), client, accounts);
    for (RegistrationRequest request : identity.requests()) {
      IdentityAnswer answer = addresses(configuration, registrar);
      if (!request.informationOnly()) {
        EndpointRegistration first = request.registrations().get(0);
        answer =
            answer.forAccount(
                accounts.of(request, registrar.register(request)),
                ServiceTypes.of(first.service()),
                request.roles().requested());
      }
      identity.answer(request, answer);
    }
  }

  private void setUp(KeystoneServer server, KeystoneConfiguration configuration) {
    if (context.store().dataChanged("keystone.connection", configuration.connection())) {
      Registrar.forget(context.store());
    }
    if (context.store().dataChanged("keystone.configuration", configuration.values())) {
      context.status().maintenance("Setting up keystone");
      server.setUp(configuration, Administrator.of(context).password());
    }
  }

  private static IdentityAnswer addresses(
      KeystoneConfiguration configuration, Registrar registrar) {
    KeystoneAddress service =
        new KeystoneAddress("http", configuration.address(), configuration.servicePort());
    KeystoneAddress admin =
        new KeystoneAddress("http", configuration.address(), configuration.adminPort());
    return IdentityAnswer.at(service, service, admin, "3", registrar.administrator());
  }

  private KeystoneConfiguration configuration(String connection) {
    return KeystoneConfiguration.of(context, connection);
  }
}
