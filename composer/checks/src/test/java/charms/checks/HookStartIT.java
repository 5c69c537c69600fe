package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a hook costs that runs after the first: how many classes it loads, and how many of them do
 * not come from the class-data archive. Both are counts, so that no machine's speed decides.
 */
final class HookStartIT {
  private static final int LEAST_CLASSES = 400;
  private static final int MOST_CLASSES = 950;
  private static final int MOST_OUTSIDE_THE_ARCHIVE = 25;
  private static final List<String> TOOLS =
      List.of("config-get", "is-leader", "leader-get", "relation-ids", "juju-log", "status-set");

  @TempDir Path directory;

  @Test
  void aLaterHookLoadsFewClassesAndNearlyAllFromTheArchive() throws Exception {
    Charm charm = Charm.in(directory);
    CharmSource.named(charm.workDirectory(), "app");
    assertEquals(0, charm.run("build", "-o", "out", "app").status());
    Path built = charm.workDirectory().resolve("out/app");
    Path tools = directory.resolve("tools");
    for (String tool : TOOLS) {
      Path file = tools.resolve(tool);
      Files.createDirectories(tools);
      Files.writeString(file, "#!/bin/sh\necho '" + (tool.endsWith("get") ? "{}" : "[]") + "'\n");
      assertTrue(file.toFile().setExecutable(true));
    }
    for (int hook = 0; hook < 3; hook++) {
      run(built, tools, Map.of());
    }
    Path log = directory.resolve("classes");
    // The stub's own -Xlog:disable comes after JAVA_TOOL_OPTIONS and before _JAVA_OPTIONS.
    run(built, tools, Map.of("_JAVA_OPTIONS", "-Xlog:class+load:file=" + log));
    List<String> loaded = Files.readAllLines(log);
    List<String> outside = new ArrayList<>(loaded);
    outside.removeIf(line -> line.contains("shared objects file"));
    assertTrue(
        loaded.size() >= LEAST_CLASSES && loaded.size() <= MOST_CLASSES,
        loaded.size() + " classes");
    assertTrue(
        outside.size() <= MOST_OUTSIDE_THE_ARCHIVE,
        outside.size() + " classes outside the archive: " + outside);
  }

  private static void run(Path charm, Path tools, Map<String, String> more)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(charm.resolve("hooks/update-status").toString())
            .directory(charm.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(more);
    builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    builder.environment().put("CHARM_DIR", charm.toString());
    builder.environment().put("JUJU_CHARM_DIR", charm.toString());
    builder.environment().put("JUJU_UNIT_NAME", "app/0");
    builder.environment().put("JUJU_HOOK_NAME", "update-status");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
