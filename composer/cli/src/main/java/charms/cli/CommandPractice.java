package charms.cli;

import charms.cli.command.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * Commands as users give them: what Java makes up while it runs, above all the classes of lambdas,
 * comes into the archive only if it was made once. Where this computer lets nobody make sandbox
 * machines, hooks are not practised, and models settle more slowly at first.
 */
final class CommandPractice {
  private static final String HOOK =
      """
      #!/bin/sh
      set -e
      config-get >/dev/null
      for id in $(relation-ids db); do
        relation-list -r "$id" >/dev/null
        relation-set -r "$id" port="$(config-get port)"
      done
      if [ -n "$JUJU_REMOTE_UNIT" ]; then
        relation-get - "$JUJU_REMOTE_UNIT" >/dev/null
      fi
      if [ "$(is-leader)" = True ]; then
        leader-set at="$(unit-get private-address)"
      fi
      leader-get >/dev/null
      network-get db >/dev/null
      goal-state --format=json >/dev/null
      state-set at=here
      state-get >/dev/null
      open-port 80/tcp
      juju-log "$JUJU_HOOK_NAME"
      application-version-set 1
      status-set active
      """;

  private static final List<String> HOOKS =
      List.of(
          "install",
          "leader-elected",
          "config-changed",
          "start",
          "update-status",
          "db-relation-created",
          "db-relation-joined",
          "db-relation-changed",
          "db-relation-departed",
          "stop");

  private static final String BUNDLE =
      """
      applications:
        db: {charm: ./db, num_units: 1}
        app: {charm: ./app, num_units: 2}
      relations:
      - [app, db]
      """;

  private final Path place;
  private final Cli cli;

  /**
   * @param place an empty directory
   */
  CommandPractice(Path place) {
    this.place = place;
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    this.cli =
        new Cli(
            new Surroundings(
                Map.of(
                    "CHARM_JUJU_HOME", place.resolve("juju").toString(),
                    "CHARM_CACHE_DIR", place.resolve("cache").toString(),
                    "HOME", place.toString(),
                    "PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin")),
                Path.of(System.getProperty("charm.home")),
                InputStream.nullInputStream(),
                nowhere,
                nowhere));
  }

  void run() throws IOException {
    cli.run("--help");
    build();
    settle();
    cli.run("juju", "destroy-model", "--no-prompt", "--force");
  }

  private void build() throws IOException {
    cli.run("create", "-a", "-t", "openstack-api", "congress", place.toString());
    String built = place.resolve("built").toString();
    cli.run("build", "-o", built, place + "/congress/src");
    String python = pythonCharm(place.resolve("python")).toString();
    for (int unchanged = 0; unchanged < 2; unchanged++) {
      cli.run("build", "-o", built, python);
    }
    cli.run("proof", built + "/python");
    cli.run("layers", built + "/python");
    cli.run("explain", "metadata.yaml", python);
  }

  private void settle() throws IOException {
    shellCharm("db", "provides");
    shellCharm("app", "requires");
    Path bundle = Files.writeString(place.resolve("bundle.yaml"), BUNDLE);
    cli.run("juju", "model-config", "default-base=ubuntu@24.04");
    cli.run("juju", "deploy", bundle.toString());
    cli.run("juju", "deploy", place.resolve("db").toString(), "other");
    cli.run("juju", "add-relation", "app", "other");
    cli.run("juju", "config", "app", "port=2");
    cli.run("juju", "config", "app");
    cli.run("juju", "add-unit", "app");
    for (String format : List.of("tabular", "oneline", "yaml", "json")) {
      cli.run("juju", "status", "--format=" + format);
    }
    cli.run("juju", "status", "--relations");
    cli.run("juju", "show-unit", "app/0");
    cli.run("juju", "run", "app/0", "act", "key=value");
    cli.run("juju", "exec", "--unit", "app/0", "is-leader");
    cli.run("juju", "ssh", "app/0", "true");
    cli.run("juju", "debug-log", "--replay", "--limit", "5");
    cli.run("juju", "remove-unit", "app/1", "--no-prompt");
    cli.run("juju", "remove-relation", "app", "other");
  }

  private static Path pythonCharm(Path layer) throws IOException {
    Files.createDirectories(layer.resolve("hooks"));
    Files.writeString(layer.resolve("layer.yaml"), "repo: https://example.com/python\n");
    Files.writeString(
        layer.resolve("metadata.yaml"),
        "name: python\nsummary: s\ntags: [misc]\nseries: [jammy]\n");
    Files.writeString(layer.resolve("config.yaml"), "options:\n  a: {type: int, default: 1}\n");
    Files.writeString(layer.resolve("hooks/hook.template"), "exec main {}\n");
    Files.writeString(layer.resolve("copyright"), "mine\n");
    return layer;
  }

  private void shellCharm(String name, String side) throws IOException {
    Path charm = place.resolve(name);
    Files.createDirectories(charm.resolve("hooks"));
    Files.createDirectories(charm.resolve("actions"));
    Files.writeString(
        charm.resolve("metadata.yaml"),
        "name: "
            + name
            + "\nsummary: s\ndescription: d\n"
            + side
            + ": {db: {interface: practice}}\n");
    Files.writeString(
        charm.resolve("config.yaml"), "options: {port: {type: int, default: 1, description: d}}\n");
    Files.writeString(charm.resolve("actions.yaml"), "act: {description: d}\n");
    program(charm.resolve("actions/act"), "#!/bin/sh\naction-set key=\"$(action-get key)\"\n");
    for (String hook : HOOKS) {
      program(charm.resolve("hooks").resolve(hook), HOOK);
    }
  }

  private static void program(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
