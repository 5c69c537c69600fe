package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.cli.command.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code status --watch} and {@code debug-log --tail} while other commands change the model. */
class LookingOnIT {
  @TempDir private Path directory;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @Test
  void eachLookShowsTheModelAsItIsThen() throws Exception {
    try (JujuRun juju = deployed()) {
      List<Duration> pauses = new ArrayList<>();
      Pause pause =
          length -> {
            pauses.add(length);
            juju.run("exec", "-q", "--unit", "app/0", "status-set blocked look-" + pauses.size());
            return pauses.size() < 3;
          };
      String output =
          ran(new StatusCommand(surroundings(), pause), "--watch", "5s", "--format", "oneline");
      String[] looks = output.split("\033\\[H\033\\[2J", -1);
      assertEquals(List.of("", "active", "blocked", "blocked"), states(looks));
      assertEquals(
          List.of(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5)), pauses);
      assertEquals(2, juju.run("status", "--watch", "often"));
      assertEquals(2, juju.run("status", "--watch", "10ms"));
      assertTrue(juju.errors().startsWith("error: --watch takes 1s or more, got '10ms'"));
    }
  }

  @Test
  void theTailEndsWhenSoManyLinesWereShown() throws Exception {
    try (JujuRun juju = deployed()) {
      int[] pauses = {0};
      Pause pause =
          length -> {
            pauses[0]++;
            juju.run("exec", "-q", "--unit", "app/0", "juju-log one-" + pauses[0]);
            juju.run("exec", "-q", "--unit", "app/0", "juju-log two-" + pauses[0]);
            return true;
          };
      String[] words = {"--tail", "--limit", "4", "--include-module", "unit.app/0.juju-log"};
      List<String> lines = ran(new DebugLogCommand(surroundings(), pause), words).lines().toList();
      assertEquals(
          List.of("started", "one-1", "two-1", "one-2"),
          lines.stream().map(line -> line.replaceAll("^.* ", "")).toList());
      assertEquals(2, pauses[0]);
    }
  }

  @Test
  void theLogSoFarIsCutAtItsOldEnd() throws Exception {
    try (JujuRun juju = deployed()) {
      for (int line = 1; line <= 12; line++) {
        juju.run("exec", "-q", "--unit", "app/0", "juju-log line-" + line);
      }
      String[] ours = {"debug-log", "--include-module", "unit.app/0.juju-log"};
      assertEquals(List.of("line-3", "line-12", "10"), ends(juju, ours));
      assertEquals(List.of("started", "line-12", "13"), ends(juju, JujuRun.join(ours, "--replay")));
      assertEquals(List.of("line-11", "line-12", "2"), ends(juju, JujuRun.join(ours, "-n", "2")));
      assertEquals(
          List.of("line-2", "line-12", "11"),
          ends(juju, JujuRun.join(ours, "--limit", "11", "--no-tail")));
      assertEquals(
          List.of("line-12", "line-12", "1"),
          ends(juju, JujuRun.join(ours, "--replay", "--limit", "1", "-i", "app/0")));
      juju.run("debug-log", "--replay", "-x", "app/0");
      assertEquals("", juju.output());
      juju.run("debug-log", "--replay", "--exclude-module", "unit.app/0");
      assertEquals("", juju.output());
      assertEquals(2, juju.run("debug-log", "--tail", "--no-tail"));
      assertEquals(2, juju.run("debug-log", "--limit", "-1"));
    }
  }

  /** The first line's message, the last one's, and how many there are. */
  private static List<String> ends(JujuRun juju, String[] words) {
    assertEquals(0, juju.run(words), juju.errors());
    List<String> lines = juju.output().lines().map(line -> line.replaceAll("^.* ", "")).toList();
    return List.of(lines.get(0), lines.get(lines.size() - 1), String.valueOf(lines.size()));
  }

  private static List<String> states(String[] looks) {
    return List.of(looks).stream()
        .map(look -> look.replaceAll("(?s)^.*workload:([a-z]*)\\).*$", "$1"))
        .toList();
  }

  private JujuRun deployed() throws Exception {
    Path charm = new ShellCharms(directory).charm("app", "");
    ShellCharms.hook(charm, "hooks/start", "status-set active; juju-log started");
    JujuRun juju = new JujuRun(directory.resolve("home"), Map.of());
    assertEquals(0, juju.run("deploy", charm.toString(), "-q"), juju.errors());
    return juju;
  }

  private Surroundings surroundings() {
    return new Surroundings(
        Map.of("CHARM_JUJU_HOME", directory.resolve("home").toString()),
        directory,
        InputStream.nullInputStream(),
        new PrintStream(output, true, StandardCharsets.UTF_8),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }

  private String ran(EngineCommand command, String... words) {
    assertEquals(0, new CommandLine(command).execute(words));
    return output.toString(StandardCharsets.UTF_8);
  }
}
