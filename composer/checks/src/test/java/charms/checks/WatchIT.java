package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code charm build --watch} builds at each change, and goes on after an error. */
final class WatchIT {
  @TempDir Path directory;

  @Test
  @Timeout(60)
  void buildsAtEachChangeOfTheCharmOrALocalLayer() throws Exception {
    Charm charm = Charm.in(directory);
    Path layers = Files.createDirectories(charm.workDirectory().resolve("layers"));
    CharmSource base = new CharmSource(layers.resolve("base"));
    base.file("layer.yaml", "{}\n").file("hooks/hook.template", "main {}\n").file("one", "1\n");
    CharmSource app = new CharmSource(charm.workDirectory().resolve("app"));
    app.file("layer.yaml", "includes: ['layer:base']\n");
    app.file("metadata.yaml", "name: app\nsummary: s\n");
    Path built = charm.workDirectory().resolve("out/app/one");
    Process process =
        charm.start(
            Map.of("CHARM_LAYERS_DIR", layers.toString()), "build", "--watch", "-o", "out", "app");
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      untilWatching(output);
      assertEquals("1\n", Files.readString(built));
      base.file("one", "2\n");
      untilWatching(output);
      assertEquals("2\n", Files.readString(built));
      app.file("metadata.yaml", "name: [broken\n");
      untilWatching(output);
      assertEquals("2\n", Files.readString(built));
      app.file("metadata.yaml", "name: app\nsummary: s\n");
      app.file("new/two", "2\n");
      untilWatching(output);
      assertTrue(Files.exists(charm.workDirectory().resolve("out/app/new/two")));
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
    }
  }

  @Test
  @Timeout(60)
  void watchesAgainWhereNothingHasChangedSince() throws Exception {
    Charm charm = Charm.in(directory);
    CharmSource app = new CharmSource(charm.workDirectory().resolve("app"));
    app.file("layer.yaml", "repo: here\n").file("hooks/hook.template", "main {}\n");
    app.file("metadata.yaml", "name: app\nsummary: s\n");
    for (int time = 0; time < 2; time++) {
      Process process = charm.start(Map.of(), "build", "--watch", "-o", "out", "app");
      try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
        untilWatching(output);
        assertTrue(process.isAlive());
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }

  private static void untilWatching(BufferedReader output) throws IOException {
    String line = output.readLine();
    while (line != null && !line.startsWith("build: Watching ")) {
      line = output.readLine();
    }
    assertTrue(line != null, "the build ended");
  }
}
