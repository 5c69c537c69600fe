package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers kept with Bazaar or Mercurial; the programs are stand-ins that note their calls. */
final class ForeignLayersIT {
  private static final String PROGRAM =
      """
      #!/bin/sh
      echo "${0##*/} $*" >>"$CALLS"
      case "$1" in
        branch | clone)
          for target; do :; done
          mkdir -p "$target/hooks"
          echo '{}' >"$target/layer.yaml"
          echo 'exec main {}' >"$target/hooks/hook.template"
          ;;
        revision-info) echo '42 somebody@example.com-2016' ;;
        log) printf 0123456789abcdef ;;
      esac
      """;

  @TempDir Path directory;
  private Charm charm;
  private CharmSource app;
  private Map<String, String> variables;

  @BeforeEach
  void write() throws IOException {
    charm = Charm.in(directory);
    for (String name : new String[] {"bzr", "hg"}) {
      Path program = directory.resolve("programs").resolve(name);
      Files.createDirectories(program.getParent());
      Files.writeString(program, PROGRAM);
      assertTrue(program.toFile().setExecutable(true));
    }
    variables =
        Map.of(
            "PATH",
            directory.resolve("programs") + ":" + System.getenv("PATH"),
            "CALLS",
            directory.resolve("calls").toString());
    app = new CharmSource(charm.workDirectory().resolve("app"));
    app.file("metadata.yaml", "name: app\nsummary: s\n");
  }

  @Test
  void bazaarBranchesWhatLaunchpadHas() throws Exception {
    app.file("layer.yaml", "includes: ['lp:~someone/charms/base@7']\n");
    built(variables);
    String calls = Files.readString(directory.resolve("calls"));
    assertTrue(calls.startsWith("bzr branch -r 7 lp:~someone/charms/base /"), calls);
    assertTrue(manifest().contains("\"rev\": \"somebody@example.com-2016\""), manifest());
    built(variables, "--offline");
    assertEquals(
        1,
        Files.readAllLines(directory.resolve("calls")).stream()
            .filter(one -> one.startsWith("bzr branch"))
            .count());
  }

  @Test
  void mercurialClonesWhatBitbucketHadWithoutGit() throws Exception {
    app.file("layer.yaml", "includes: ['bb:someone/base']\n");
    built(variables);
    String calls = Files.readString(directory.resolve("calls"));
    assertTrue(calls.startsWith("hg clone https://bitbucket.org/someone/base /"), calls);
    assertTrue(manifest().contains("0123456789abcdef"), manifest());
  }

  @Test
  void withoutTheProgramThatIsSaid() throws Exception {
    app.file("layer.yaml", "includes: ['lp:base']\n");
    Path few = Files.createDirectories(directory.resolve("few"));
    Files.createSymbolicLink(few.resolve("readlink"), Path.of("/usr/bin/readlink"));
    Charm.Outcome refused = charm.run(Map.of("PATH", few.toString()), "build", "-o", "out", "app");
    assertEquals(1, refused.status());
    assertTrue(
        refused
            .errors()
            .contains(
                "app/layer.yaml:1:12: error: cannot include 'lp:base': it is"
                    + " fetched by 'bzr', which is not on PATH"),
        refused.errors());
  }

  private void built(Map<String, String> environment, String... more) throws Exception {
    String[] words = new String[more.length + 4];
    System.arraycopy(new String[] {"build", "-o", "out", "app"}, 0, words, 0, 4);
    System.arraycopy(more, 0, words, 4, more.length);
    Charm.Outcome outcome = charm.run(environment, words);
    assertTrue(outcome.status() == 0 || outcome.status() >= 100, outcome.text());
  }

  private String manifest() throws IOException {
    return Files.readString(charm.workDirectory().resolve("out/app/.build.manifest"));
  }
}
