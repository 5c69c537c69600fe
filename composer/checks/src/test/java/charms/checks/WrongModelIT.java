package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the engine answers to wrong wishes about two deployed charms. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
final class WrongModelIT {
  @TempDir static Path directory;
  private Charm charm;

  @BeforeAll
  void deployTwo() throws Exception {
    charm = Charm.in(directory);
    CharmSource one = CharmSource.named(charm.workDirectory(), "one");
    one.file("config.yaml", "options:\n  port: {type: int, default: 80, description: A port}\n");
    one.file("metadata.yaml", metadata("one", "requires:\n  db: {interface: mysql-shared}\n"));
    one.file(
        "layer.yaml",
        "runtime: java\nincludes: ['layer:basic', 'layer:openstack', 'interface:mysql-shared']\n");
    one.file("templates/broken.conf", "[one]\n{% if port %}\nport = {{ port }}\n");
    one.file(
        "main/java/charms/one/TemplateHandlers.java",
        """
        package charms.one;

        import charms.jinja.JinjaTemplates;
        import charms.reactive.Hook;
        import charms.reactive.HookContext;
        import java.util.List;
        import java.util.Map;

        final class TemplateHandlers {
          private final HookContext context;

          TemplateHandlers(HookContext context) {
            this.context = context;
          }

          @Hook("config-changed")
          void render() {
            if (context.config().integer("port").orElse(0L) == 81) {
              JinjaTemplates.in(List.of(context.charmDirectory().resolve("templates")))
                  .render("broken.conf", Map.of("port", 81));
            }
          }
        }
        """);
    CharmSource two = CharmSource.named(charm.workDirectory(), "two");
    two.file("metadata.yaml", metadata("two", "provides:\n  queue: {interface: rabbitmq}\n"));
    for (String name : new String[] {"one", "two"}) {
      Charm.Outcome built = charm.run("build", "-o", "out", name);
      assertEquals(0, built.status(), built.text());
      Charm.Outcome deployed = charm.run("juju", "deploy", "./out/" + name);
      assertEquals(0, deployed.status(), deployed.text());
    }
  }

  @AfterAll
  void destroy() throws Exception {
    charm.run("juju", "destroy-model", "--no-prompt");
  }

  @Test
  void unknownEndpoint() throws Exception {
    refused("ERROR no relations found", charm.run("juju", "add-relation", "one:nothing", "two"));
  }

  @Test
  void interfacesThatDoNotMatch() throws Exception {
    refused("ERROR no relations found", charm.run("juju", "add-relation", "one:db", "two:queue"));
  }

  @Test
  void unknownApplication() throws Exception {
    refused(
        "ERROR application \"three\" not found", charm.run("juju", "add-relation", "one", "three"));
  }

  @Test
  void configValueOfTheWrongType() throws Exception {
    refused(
        "ERROR option \"port\" expected int, got \"abc\"",
        charm.run("juju", "config", "one", "port=abc"));
    assertEquals("80", charm.run("juju", "config", "one", "port").output().strip());
  }

  @Test
  void templateErrorIsAHookFailureWithFileAndLine() throws Exception {
    Charm.Outcome outcome = charm.run("juju", "config", "one", "port=81");

    assertTrue(outcome.text().contains("one/0"), outcome.text());
    assertTrue(outcome.text().contains("config-changed"), outcome.text());
    assertTrue(outcome.text().contains("broken.conf:"), outcome.text());
    assertTrue(outcome.text().contains("TemplateHandlers.java:"), outcome.text());
    assertTrue(outcome.text().contains("charm juju resolved one/0"), outcome.text());
    assertTrue(charm.run("juju", "status").output().contains("hook failed: \"config-changed\""));

    charm.run("juju", "config", "one", "port=80");
    Charm.Outcome resolved = charm.run("juju", "resolved", "one/0");
    assertEquals(0, resolved.status(), resolved.text());
    assertTrue(
        charm.run("juju", "status", "--format=oneline").output().contains("one/0: "),
        resolved.text());
    assertFalse(charm.run("juju", "status").output().contains("hook failed"), resolved.text());
  }

  private static String metadata(String name, String relations) {
    return """
        name: %s
        summary: A charm for a test
        description: Does next to nothing
        maintainer: Somebody <somebody@example.com>
        tags: [misc]
        series: [jammy]
        """
            .formatted(name)
        + relations;
  }

  private static void refused(String message, Charm.Outcome outcome) {
    assertEquals(1, outcome.status(), outcome.text());
    assertTrue(outcome.errors().contains(message), outcome.text());
    assertFalse(outcome.text().contains("\tat "), outcome.text());
  }
}
