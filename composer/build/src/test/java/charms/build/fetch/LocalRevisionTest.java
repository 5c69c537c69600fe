package charms.build.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real repositories in the states a layer is found in. */
class LocalRevisionTest {
  @TempDir Path directory;

  @Test
  void theRepositoryAroundCounts() throws Exception {
    Path inner = Files.createDirectories(directory.resolve("repo/layers/one"));
    assertEquals("", LocalRevision.of(inner));
    try (Git git = Git.init().setDirectory(directory.resolve("repo").toFile()).call()) {
      assertEquals("", LocalRevision.of(inner));
      String first = commit(git);
      assertEquals(first, LocalRevision.of(inner));
      git.packRefs().setAll(true).call();
      assertEquals(first, LocalRevision.of(inner));
      String second = commit(git);
      assertEquals(second, LocalRevision.of(inner));
      git.checkout().setName(first).call();
      assertEquals(first, LocalRevision.of(inner));
    }
  }

  @Test
  void aPulledLayerKnowsWhereItWasPulled() throws Exception {
    Files.writeString(directory.resolve(".pull-source-rev"), "abc\n");
    assertEquals("abc", LocalRevision.of(directory));
  }

  private static String commit(Git git) throws Exception {
    return git.commit()
        .setAllowEmpty(true)
        .setMessage("one")
        .setAuthor("A", "a@b.c")
        .setCommitter("A", "a@b.c")
        .setSign(false)
        .call()
        .name();
  }
}
