package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds killed at random moments leave the old charm or the new one, never a mixture. */
@Tag("slow")
final class KilledBuildIT {
  private static final int MOMENTS = 100;
  private static final int FILES = 200;

  @TempDir Path directory;

  @Test
  void killedAtAHundredMoments() throws Exception {
    Charm charm = Charm.in(directory);
    Map<String, String> layers = Map.of("CHARM_LAYERS_DIR", directory.resolve("layers").toString());
    CharmSource base = new CharmSource(directory.resolve("layers/base"));
    base.file("layer.yaml", "{}\n").file("hooks/hook.template", "exec main {}\n");
    CharmSource app = new CharmSource(charm.workDirectory().resolve("app"));
    app.file("layer.yaml", "includes: ['layer:base']\nrepo: here\n");
    app.file(
        "metadata.yaml",
        "name: app\ndisplay-name: App\nsummary: s\nmaintainer: A <a@b.c>\ntags: [misc]\n");
    app.file("copyright", "mine\n").file("README.md", "Read\n");
    write(app, "first");
    long started = System.nanoTime();
    assertEquals(0, charm.run(layers, "build", "-o", "out", "app").status());
    long whole = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - started);

    Path built = charm.workDirectory().resolve("out/app");
    Map<Integer, Integer> seen = new TreeMap<>();
    Random random = new Random(4711);
    String old = "first";
    for (int moment = 0; moment < MOMENTS; moment++) {
      String fresh = "round " + moment;
      write(app, fresh);
      Process process = start(charm, layers);
      process.waitFor((long) (random.nextDouble() * whole), TimeUnit.MICROSECONDS);
      process.destroyForcibly().waitFor();
      List<String> contents = contents(built);
      boolean mended = contents.isEmpty();
      assertTrue(
          mended || contents.equals(List.of(old)) || contents.equals(List.of(fresh)),
          () -> "a mixture: " + contents);
      seen.merge(mended ? 2 : contents.equals(List.of(fresh)) ? 1 : 0, 1, Integer::sum);
      if (moment % 10 == 9) {
        Charm.Outcome next = charm.run(layers, "build", "-o", "out", "app");
        assertEquals(0, next.status(), next.text());
        assertEquals(List.of(fresh), contents(built));
      }
      old = contents(built).isEmpty() ? old : contents(built).get(0);
    }
    System.out.println(
        MOMENTS
            + " builds killed: old charm "
            + seen.getOrDefault(0, 0)
            + ", new charm "
            + seen.getOrDefault(1, 0)
            + ", between the two "
            + seen.getOrDefault(2, 0));
  }

  private static Process start(Charm charm, Map<String, String> layers) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Charm.top().resolve("composer/dist/target/charm-composer/bin/charm").toString(),
                "build",
                "-o",
                "out",
                "app")
            .directory(charm.workDirectory().toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(layers);
    builder.environment().put("CHARM_CACHE_DIR", charm.home().resolve("cache").toString());
    return builder.start();
  }

  private static void write(CharmSource app, String text) throws IOException {
    for (int i = 0; i < FILES; i++) {
      app.file("files/" + i, text);
    }
  }

  /** The texts that the charm's files have; one where it is whole, none where it is not there. */
  private static List<String> contents(Path built) throws IOException {
    Path files = built.resolve("files");
    if (!Files.isDirectory(built)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    try (Stream<Path> found = Files.list(files)) {
      for (Path file : found.toList()) {
        texts.add(Files.readString(file));
      }
    }
    assertEquals(FILES, texts.size());
    return texts.stream().distinct().sorted().toList();
  }
}
