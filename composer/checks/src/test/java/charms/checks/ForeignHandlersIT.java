package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.checks.Charm.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A built charm with handlers in bash beside those in Java, in the engine: what runs before Java
 * does, flags from both sides, the command line on the unit, and why a handler ran.
 */
final class ForeignHandlersIT {
  @TempDir Path directory;

  @Test
  void bashAndJavaShareFlagsAndBothAreExplained() throws Exception {
    Charm charm = Charm.in(directory);
    CharmSource source = CharmSource.named(charm.workDirectory(), "app");
    source.program(
        "reactive/app.sh",
        """
        #!/bin/bash
        source charms.reactive.sh

        @when 'app.ready'
        @when_not 'app.greeted'
        function greet() {
          set_flag app.greeted
          juju-log "hello from $(layer_option basic jre)"
        }

        reactive_handler_main
        """);
    source.program(
        "exec.d/first/charm-pre-install", "#!/bin/sh\necho before >>\"$CHARM_DIR/before\"\n");
    Outcome built = charm.run("build", "-o", "out", "app");
    assertEquals(0, built.status(), built.text());
    Outcome deployed = charm.run("juju", "deploy", "./out/app");
    assertEquals(0, deployed.status(), deployed.text());
    String log = charm.run("juju", "debug-log", "--replay").output();
    assertTrue(log.contains("hello from system"), log);
    assertTrue(log.contains("Invoking reactive handler: reactive/app.sh \"greet\""), log);

    Outcome before = ask(charm, "cat before");
    assertEquals("before\n", before.output());
    assertEquals("app.greeted\napp.ready", ask(charm, "bin/charms.reactive get_flags").output());
    assertEquals(1, ask(charm, "bin/charms.reactive is_flag_set nothing").status());

    String all = charm.run("juju", "explain", "app/0").output();
    assertTrue(all.contains("charms/app/Handlers.java:15:start: its conditions hold"), all);
    assertTrue(all.contains("+ app.greeted"), all);
    String start = charm.run("juju", "explain", "app/0", "start").output();
    assertTrue(start.contains("none of app.ready: no\n    app.ready is set"), start);
    String flag = charm.run("juju", "explain", "app/0", "app.ready").output();
    assertTrue(flag.startsWith("app.ready is set\n  named in charms.app.Handlers\n"), flag);
    Outcome unknown = charm.run("juju", "explain", "app/0", "nothing");
    assertEquals(1, unknown.status());
    assertTrue(unknown.errors().contains("no handler and no flag 'nothing'"), unknown.text());
  }

  @Test
  void whatFailsBeforeTheFirstHookBlocksTheUnitAndSaysWhere() throws Exception {
    Charm charm = Charm.in(directory);
    CharmSource source = CharmSource.named(charm.workDirectory(), "app");
    source.program("exec.d/first/charm-pre-install", "#!/bin/sh\nexit 7\n");
    assertEquals(0, charm.run("build", "-o", "out", "app").status());
    charm.run("juju", "deploy", "./out/app");
    String status = charm.run("juju", "status", "--format=oneline").output();
    String text = charm.run("juju", "status").output();
    assertTrue(text.contains("Error (7) running"), text + status);
    assertTrue(text.contains("exec.d/first/charm-pre-install"), text);
  }

  private static Outcome ask(Charm charm, String command) throws Exception {
    return charm.run(
        "juju", "ssh", "app/0", "cd /var/lib/juju/agents/unit-app-0/charm && " + command);
  }
}
