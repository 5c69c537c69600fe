package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import charms.checks.Charm.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A charm in Python on charms.reactive from PyPI, composed of a base layer, an interface layer and
 * a charm layer, in the engine with a Java charm at the other end of its relation. Skipped where
 * PyPI cannot be reached.
 */
@Tag("slow")
final class PythonReactiveIT {
  private static final Path SOURCES = Path.of("src/test/charms/reactive").toAbsolutePath();
  private static Path virtualenv;

  @TempDir Path directory;

  @BeforeAll
  static void install() throws Exception {
    Optional<Path> peer = Charm.peer("install-virtualenv");
    assumeTrue(peer.isPresent(), "virtualenv cannot be had from PyPI");
    virtualenv = peer.get();
  }

  @Test
  void aComposedPythonCharmAndAJavaCharmSeeEachOthersData() throws Exception {
    Charm charm = Charm.in(directory);
    javaPeer(charm.workDirectory());
    build(charm);
    assertEquals(0, charm.run("build", "-o", "out", "peer").status());

    Outcome deployed = charm.run("juju", "deploy", "./out/pyweb");
    assertEquals(0, deployed.status(), deployed.text());
    String alone = charm.run("juju", "status").output();
    assertTrue(
        alone.contains(
            "pyweb  1.0      waiting      1  pyweb             0  no       for a greeting\n"),
        alone + log(charm));

    charm.run("juju", "deploy", "./out/peer");
    Outcome related = charm.run("juju", "integrate", "pyweb", "peer");
    assertEquals(0, related.status(), related.text());
    String status = charm.run("juju", "status").output();
    assertTrue(status.contains("peer/0 says hello 8080"), status + log(charm));
    assertTrue(status.contains("told 8080"), status);

    charm.run("juju", "config", "pyweb", "port=9090");
    String changed = charm.run("juju", "status").output();
    assertTrue(changed.contains("peer/0 says hello 9090"), changed + log(charm));

    charm.run("juju", "remove-relation", "pyweb", "peer");
    String left = charm.run("juju", "status").output();
    assertTrue(left.contains("for a greeting"), left + log(charm));
  }

  private static void build(Charm charm) throws Exception {
    Map<String, String> places =
        Map.of(
            "PATH", virtualenv + ":" + System.getenv("PATH"),
            "CHARM_LAYERS_DIR", SOURCES.resolve("layers").toString(),
            "CHARM_INTERFACES_DIR", SOURCES.resolve("interfaces").toString());
    Outcome built =
        charm.run(
            places, "build", "--binary-wheels", "-o", "out", SOURCES.resolve("pyweb").toString());
    assertEquals(0, built.status(), built.text());
  }

  private static String log(Charm charm) throws Exception {
    return charm.run("juju", "debug-log", "--replay").output();
  }

  private static void javaPeer(Path parent) throws IOException {
    CharmSource source = CharmSource.named(parent, "peer");
    Files.writeString(
        source.root().resolve("metadata.yaml"),
        "requires:\n  info:\n    interface: greeting\n",
        StandardOpenOption.APPEND);
    source.file(
        "main/java/charms/peer/Handlers.java",
        """
        package charms.peer;

        import charms.reactive.Hook;
        import charms.reactive.HookContext;
        import charms.reactive.event.RelationEvent;

        final class Handlers {
          private final HookContext context;

          Handlers(HookContext context) {
            this.context = context;
          }

          @Hook("info-relation-changed")
          void told(RelationEvent event) {
            String port = event.relation().units().get(0).bag().get("port").orElse("");
            if (port.isEmpty()) {
              context.status().waiting("for a port");
              return;
            }
            event.relation().unitBag().put("greeting", "hello " + port);
            context.status().active("told " + port);
          }
        }
        """);
  }
}
