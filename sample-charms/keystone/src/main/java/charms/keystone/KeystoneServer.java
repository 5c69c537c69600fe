package charms.keystone;

import charms.layer.basic.FileOwner;
import charms.layer.basic.Packages;
import charms.layer.basic.Services;
import charms.layer.templating.Templates;
import charms.reactive.HookContext;
import charms.reactive.host.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keystone on this machine: its files, its tables, its service. */
final class KeystoneServer {
  private static final FileOwner OWNER = FileOwner.of("root", "keystone", 0640);

  private final HookContext context;
  private final Host host;
  private final ApiServer server;

  KeystoneServer(HookContext context) {
    this.context = context;
    this.host = context.host();
    this.server = ApiServer.of(host);
  }

  String service() {
    return server.service();
  }

  boolean isRunning() {
    return new Services(host).running(service());
  }

  /**
   * Has keystone serve: files, tables, keys of tokens, the administrator with keystone's own entry
   * of the catalogue. To do it again changes nothing.
   */
  void setUp(KeystoneConfiguration configuration, String adminPassword) {
    Packages packages = Packages.of(context);
    packages.install(packages.missing(server.packages()));
    render(configuration);
    manage(Map.of(), "db_sync");
    manage(Map.of(), "fernet_setup", "--keystone-user", "keystone", "--keystone-group", "keystone");
    manage(
        Map.of(),
        "credential_setup",
        "--keystone-user",
        "keystone",
        "--keystone-group",
        "keystone");
    manage(
        Map.of("OS_BOOTSTRAP_PASSWORD", adminPassword),
        "bootstrap",
        "--bootstrap-username",
        Administrator.USER,
        "--bootstrap-project-name",
        Administrator.PROJECT,
        "--bootstrap-role-name",
        Administrator.ROLE,
        "--bootstrap-region-id",
        configuration.region(),
        "--bootstrap-public-url",
        configuration.serviceUrl(),
        "--bootstrap-internal-url",
        configuration.serviceUrl(),
        "--bootstrap-admin-url",
        configuration.adminUrl());
    new IdentityDatabase(context).own();
    new Services(host).restart(List.of(service()));
  }

  private void render(KeystoneConfiguration configuration) {
    Templates templates = Templates.of(context);
    templates.render(
        "keystone.conf",
        "/etc/keystone/keystone.conf",
        Map.of("connection", configuration.connection()),
        OWNER);
    templates.render(
        server.template(),
        server.file(),
        Map.of(
            "service_port", configuration.servicePort(), "admin_port", configuration.adminPort()),
        FileOwner.ROOT);
    server.enable(host);
  }

  private void manage(Map<String, String> environment, String... words) {
    List<String> command = new ArrayList<>(List.of("keystone-manage"));
    command.addAll(List.of(words));
    host.run(command, environment).orThrow();
  }
}
