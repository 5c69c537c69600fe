package charms.engine;

import charms.engine.action.ActionOperation;
import charms.engine.log.LogFilter;
import charms.engine.log.LogLine;
import charms.engine.machine.CommandStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The life of the charms of the contract suite: {@code app} is deployed, meets {@code store}, fails
 * once, grows, runs actions, gets a subordinate {@code side}, is upgraded and goes. {@code single}
 * has a {@code dispatch}.
 */
final class ContractStory implements AutoCloseable {
  private static final String OUTSIDE =
      "export JUJU_UNIT_NAME=app/0 CHARM_DIR=/var/lib/juju/agents/unit-app-0/charm; ";

  private final Path directory;
  private final List<ContractContext> programs;
  private final TestEngine juju;
  private final ContractAnswers answers = new ContractAnswers();

  ContractStory(Path directory, List<ContractContext> programs) {
    this.directory = directory;
    this.programs = programs;
    juju = new TestEngine(directory);
  }

  void play() throws IOException {
    juju.deploy(charm("store", "provides:\n  db: {interface: sql}\n"));
    app();
    juju.engine().integrate("app:db", "store:db");
    juju.settle();
    juju.engine().configure("app", Map.of("name", "one"), List.of());
    juju.engine().settle();
    juju.engine().resolved("app/0", true);
    juju.settle();
    juju.engine().addUnit("app", 1);
    juju.settle();
    juju.exec("store/0", "relation-set -r db:1 password=changed");
    juju.settle();
    juju.exec("store/0", "relation-set -r db:1 --app version=9");
    juju.settle();
    actions();
    exec("app/0", "bash $CHARM_DIR/run exec");
    exec("app/1", "bash $CHARM_DIR/run exec");
    juju.deploy(single());
    juju.deploy(
        charm(
            "side",
            "subordinate: true\nrequires:\n  host: {interface: juju-info, scope: container}\n"));
    juju.engine().integrate("side:host", "app:juju-info");
    juju.settle();
    juju.exec("store/0", "secret-set $(secret-ids) password=n3w");
    juju.settle();
    juju.engine().removeUnit(List.of("app/1"), false);
    juju.settle();
    outside();
    juju.engine().removeApplication("app", false);
    juju.settle();
    juju.engine().debugLog(LogFilter.everything()).stream()
        .collect(Collectors.groupingBy(LogLine::entity))
        .values()
        .forEach(lines -> lines.forEach(line -> answers.line(line.message())));
  }

  private void app() throws IOException {
    ShellCharm app =
        charm(
            "app",
            """
            provides:
              web: {interface: http}
            requires:
              db: {interface: sql}
            peers:
              ring: {interface: ring}
            extra-bindings:
              admin:
            storage:
              data: {type: filesystem, location: /srv/data}
              more: {type: filesystem, multiple: {range: 0-2}}
            resources:
              conf: {type: file, filename: conf.txt, description: What it reads.}
              none: {type: file, filename: none.txt, description: Never given.}
            """);
    app.file(
        "config.yaml",
        """
        options:
          debug: {type: boolean, default: false}
          empty: {type: string, default: ""}
          name: {type: string}
          port: {type: int, default: 80}
          ratio: {type: float, default: 1.5}
          title: {type: string, default: "My: title"}
        """);
    app.file(
        "actions.yaml",
        """
        probe:
          params:
            who: {type: string, default: you}
            deep: {type: object}
        broken: {}
        """);
    Path conf = Files.writeString(directory.resolve("given.txt"), "given\n");
    juju.deploy(DeployRequest.of(app.directory()).withResources(Map.of("conf", conf)));
  }

  private ShellCharm single() throws IOException {
    ShellCharm single = charm("single", "provides:\n  web: {interface: http}\n");
    single.file("actions.yaml", "probe: {}\n");
    return single.program("dispatch", "#!/bin/bash\n. ./run ${JUJU_DISPATCH_PATH##*/}\n");
  }

  private void actions() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("deep", Map.of("a", Map.of("b", 3)));
    run("app/0", "probe", parameters);
    run("app/0", "broken", Map.of());
  }

  private void run(String unit, String action, Map<String, Object> parameters) {
    ActionOperation operation = juju.engine().enqueueAction(List.of(unit), action, parameters);
    juju.engine().runOperation(operation);
  }

  private void outside() {
    String log =
        juju.engine().debugLog(LogFilter.everything()).stream()
            .map(line -> line.level() + " " + line.module() + " " + line.message())
            .collect(Collectors.joining("\n"));
    InputStream input = new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    juju.engine()
        .ssh(
            "app/0",
            "cat > /log; " + OUTSIDE + "bash $CHARM_DIR/run ssh",
            new CommandStreams(input, output, output));
    output.toString(StandardCharsets.UTF_8).lines().forEach(answers::line);
  }

  private void exec(String unit, String line) {
    juju.exec(unit, line).lines().forEach(answers::line);
  }

  /** A charm with a program for each of the suite's that is one of its units'. */
  private ShellCharm charm(String name, String metadata) throws IOException {
    ShellCharm charm = ShellCharm.bare(directory, name, metadata);
    charm.file(
        "run",
        """
        program=$1
        case $program in
          *-relation-changed) [ -n "$JUJU_REMOTE_UNIT" ] || program=$program-app ;;
        esac
        count=/var/lib/contract.${JUJU_UNIT_NAME//\\//-}.$program
        run=$(($(cat "$count" 2> /dev/null || echo 0) + 1))
        echo "$run" > "$count"
        context=${JUJU_UNIT_NAME//\\//-}.$program.$run
        echo "@@ $context"
        [ -e "$CHARM_DIR/checks/$context" ] || exit 0
        . "$CHARM_DIR/checks/$context"
        """);
    for (ContractContext program : programs) {
      if (program.application().equals(name)) {
        charm.file("checks/" + program.key(), program.script());
        String place = program.program().matches("probe|broken") ? "actions/" : "hooks/";
        charm.program(place + program.hook(), "#!/bin/bash\n. ./run " + program.hook() + "\n");
      }
    }
    return charm;
  }

  ContractAnswers answers() {
    return answers;
  }

  @Override
  public void close() {
    juju.close();
  }
}
