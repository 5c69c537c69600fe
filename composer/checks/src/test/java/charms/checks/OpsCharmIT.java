package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import charms.checks.Charm.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charms of ops from PyPI, unmodified, in the engine. Skipped where PyPI cannot be reached. */
@Tag("slow")
final class OpsCharmIT {
  private static final Path CHARMS = Path.of("src/test/charms");
  private static Path ops;

  @TempDir Path directory;
  private Charm charm;

  @BeforeAll
  static void install() throws Exception {
    Optional<Path> peer = Charm.peer("install-ops");
    assumeTrue(peer.isPresent(), "ops cannot be had from PyPI");
    ops = peer.get();
  }

  @BeforeEach
  void makeHome() throws Exception {
    charm = Charm.in(directory);
  }

  @Test
  void theSmallestCharmComesToItsLastStep() throws Exception {
    pack("ops-mini");
    assertEquals(0, charm.run("juju", "deploy", "./ops-mini").status());
    String status = charm.run("juju", "status").output();
    assertTrue(
        status.contains(
            "charm-mini           active      1  charm-mini             0  no       Step: 3/3\n"),
        status);
    assertTrue(
        status.contains(
            "charm-mini/0*  active    idle   0        10.5.3.128             Step: 3/3\n"),
        status);
  }

  @Test
  void actionsCountInStoredStateAndFailWithTheirMessage() throws Exception {
    pack("ops-app");
    assertEquals(0, charm.run("juju", "deploy", "./ops-app").status());
    charm.run("juju", "run", "ops-app/0", "count");
    Outcome counted = charm.run("juju", "run", "ops-app/0", "count", "step=5");
    assertEquals(0, counted.status(), counted.text());
    assertTrue(counted.text().contains("count: \"6\""), counted.text());
    Outcome failed = charm.run("juju", "run", "ops-app/0", "count", "step=-1");
    assertTrue(failed.text().contains("cannot count backwards"), failed.text());
  }

  @Test
  void anEventPutOffComesAgainAndAJavaCharmIsAnsweredOverTheRelation() throws Exception {
    pack("ops-app");
    javaPeer();
    assertEquals(0, charm.run("build", "-o", "out", "peer").status());
    assertEquals(0, charm.run("juju", "deploy", "./ops-app").status());
    String waiting = charm.run("juju", "status").output();
    assertTrue(waiting.contains("put off "), waiting);
    assertEquals(0, charm.run("juju", "deploy", "./out/peer").status());
    Outcome related = charm.run("juju", "integrate", "ops-app", "peer");
    assertEquals(0, related.status(), related.text());
    String status = charm.run("juju", "status").output();
    assertTrue(status.contains("answered peer/0 got 8080 and hello peer/0"), status);
    assertTrue(status.contains("told 8080"), status);
    charm.run("juju", "config", "ops-app", "port=9090");
    String changed = charm.run("juju", "status").output();
    assertTrue(changed.contains("told 9090"), changed);
  }

  @Test
  void aSecretIsSharedOverARelationAndItsNextRevisionSeen() throws Exception {
    pack("ops-app");
    pack("ops-reader");
    assertEquals(0, charm.run("juju", "deploy", "./ops-app").status());
    assertEquals(0, charm.run("juju", "deploy", "./ops-reader").status());
    Outcome related = charm.run("juju", "integrate", "ops-app", "ops-reader");
    assertEquals(0, related.status(), related.text());
    assertTrue(charm.run("juju", "status").output().contains("saw first\n"), related.text());
    Outcome renewed = charm.run("juju", "run", "ops-app/0", "renew", "password=second");
    assertEquals(0, renewed.status(), renewed.text());
    String status = charm.run("juju", "status").output();
    assertTrue(status.contains("saw first then second\n"), status);
  }

  private void javaPeer() throws IOException {
    CharmSource source = CharmSource.named(charm.workDirectory(), "peer");
    Files.writeString(
        source.root().resolve("metadata.yaml"),
        "requires:\n  info:\n    interface: info\n",
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
            String port = event.relation().remoteApplicationBag().get("port").orElse("");
            if (port.isEmpty()) {
              event.defer();
              return;
            }
            String greeting =
                event.relation().units().get(0).bag().get("greeting").orElse("nothing");
            event.relation().unitBag().put("answer", "peer/0 got " + port + " and " + greeting);
            context.status().active("told " + port);
          }
        }
        """);
  }

  /** Copies a charm with its dispatch and ops beside it, as charmcraft packs them. */
  private void pack(String name) throws IOException {
    Path to = charm.workDirectory().resolve(name);
    copy(CHARMS.resolve(name), to);
    copy(ops, to.resolve("venv"));
    Path dispatch =
        Files.writeString(
            to.resolve("dispatch"),
            "#!/bin/sh\nJUJU_DISPATCH_PATH=\"${JUJU_DISPATCH_PATH:-$0}\" PYTHONPATH=lib:venv"
                + " exec ./src/charm.py\n");
    for (Path file : List.of(dispatch, to.resolve("src/charm.py"))) {
      assertTrue(file.toFile().setExecutable(true));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path target = to.resolve(from.relativize(one));
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.copy(one, target);
        }
      }
    }
  }
}
