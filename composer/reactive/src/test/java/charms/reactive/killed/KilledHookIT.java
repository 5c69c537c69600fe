package charms.reactive.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.internal.HookOutcome;
import charms.reactive.json.Json;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at random moments: the next hook sees all or nothing of the killed one. */
@Tag("slow")
final class KilledHookIT {
  private static final int KILLS = 200;
  private static final int LONGEST_NANOSECONDS = 200_000_000;

  @TempDir Path directory;

  @Test
  void theNextHookSeesAllOrNothing() throws Exception {
    Path state = directory.resolve("state.json");
    Random random = new Random(1);
    long before = 0;
    int withoutAny = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      killed(random.nextInt(LONGEST_NANOSECONDS));
      long after = whole(state);
      assertTrue(after >= before, "went back from " + before + " to " + after);
      withoutAny += after == before ? 1 : 0;
      assertInstanceOf(HookOutcome.Succeeded.class, CountingHooks.run(directory));
      assertEquals(after + 1, whole(state));
      before = after + 1;
    }
    assertTrue(
        withoutAny > 0 && withoutAny < KILLS,
        withoutAny + " of " + KILLS + " killed before their first end: the moments are not random");
    System.out.println(
        KILLS
            + " hooks killed, "
            + before
            + " done; "
            + withoutAny
            + " killed before their first end");
  }

  private void killed(int nanoseconds) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    CountingHooks.class.getName(),
                    directory.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("begun", output.readLine());
      long until = System.nanoTime() + nanoseconds;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** The number that all of the state agrees on; 0 before the first hook. */
  private static long whole(Path state) throws Exception {
    if (!Files.exists(state)) {
      return 0;
    }
    Map<?, ?> document = (Map<?, ?>) Json.parse(Files.readString(state));
    Map<?, ?> store = (Map<?, ?>) document.get("store");
    assertEquals(CountingHooks.KEYS, store.size());
    long number = (Long) store.get("n0");
    store.forEach((key, value) -> assertEquals(number, value, String.valueOf(key)));
    assertEquals(Map.of("at." + number, true), document.get("flags"));
    return number;
  }
}
