package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes compiled once are used again, and only where nothing they came from has changed. */
@Tag("slow")
final class CompileCacheIT {
  @TempDir Path directory;
  private Charm charm;
  private CharmSource source;

  @BeforeEach
  void buildOnce() throws Exception {
    charm = Charm.in(directory);
    source = CharmSource.named(charm.workDirectory(), "app");
    assertEquals(0, charm.run("build", "-o", "one", "app").status());
  }

  @Test
  void theSameSourcesGiveTheSameBytesWithoutCompiling() throws Exception {
    TreeSet<String> before = kept();
    assertEquals(2, before.size());
    assertEquals(0, charm.run("build", "-o", "two", "app").status());
    assertEquals(before, kept());
    assertEquals(-1, Files.mismatch(jar("one"), jar("two")));
  }

  @Test
  void aChangedSourceIsCompiled() throws Exception {
    Path handlers = source.root().resolve("main/java/charms/app/Handlers.java");
    Files.writeString(handlers, Files.readString(handlers).replace("Unit is ready", "Other words"));
    assertEquals(0, charm.run("build", "-o", "two", "app").status());
    assertTrue(Files.mismatch(jar("one"), jar("two")) >= 0);
    assertEquals(4, kept().size());
  }

  @Test
  void anErrorIsNotKept() throws Exception {
    source.file(
        "main/java/charms/app/Wrong.java", "package charms.app; class Wrong { int x = y; }");
    for (int attempt = 0; attempt < 2; attempt++) {
      Charm.Outcome refused = charm.run("build", "-o", "two", "app");
      assertEquals(1, refused.status());
      assertTrue(refused.errors().contains("Wrong.java:1:"), refused.errors());
    }
    assertEquals(2, kept().size());
    assertFalse(Files.exists(jar("two")));
  }

  private TreeSet<String> kept() throws IOException {
    try (Stream<Path> found = Files.list(charm.home().resolve("cache/classes"))) {
      return new TreeSet<>(found.map(one -> one.getFileName().toString()).toList());
    }
  }

  private Path jar(String output) {
    return charm.workDirectory().resolve(output).resolve("app/lib/charm.jar");
  }
}
