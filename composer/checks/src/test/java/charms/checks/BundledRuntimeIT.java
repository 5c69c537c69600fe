package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code basic: {jre: bundled}}: the charm brings its Java, and runs on it. */
@Tag("slow")
final class BundledRuntimeIT {
  @TempDir Path directory;

  @Test
  void aCharmRunsOnTheJavaItBrings() throws Exception {
    Charm charm = Charm.in(directory);
    CharmSource source = CharmSource.named(charm.workDirectory(), "app");
    source.file(
        "layer.yaml",
        "runtime: java\nincludes: ['layer:basic']\noptions: {basic: {jre: bundled}}\n");
    source.file(
        "main/java/charms/app/Where.java",
        """
        package charms.app;

        import charms.reactive.HookContext;
        import charms.reactive.When;

        final class Where {
          private final HookContext context;

          Where(HookContext context) {
            this.context = context;
          }

          @When("app.ready")
          void say() {
            context.status().active(System.getProperty("java.home"));
          }
        }
        """);
    Charm.Outcome built = charm.run("build", "-o", "out", "app");
    assertEquals(0, built.status(), built.text());
    Path java = charm.workDirectory().resolve("out/app/jre/bin/java");
    assertTrue(Files.isExecutable(java));
    String manifest = Files.readString(charm.workDirectory().resolve("out/app/.build.manifest"));
    assertTrue(manifest.contains("\"jre/lib/modules\""), manifest);
    assertEquals(0, charm.run("build", "-o", "again", "app").status());
    assertEquals(
        manifest, Files.readString(charm.workDirectory().resolve("again/app/.build.manifest")));
    assertEquals(0, charm.run("juju", "deploy", "./out/app").status());
    Charm.Outcome status = charm.run("juju", "status");
    assertTrue(status.output().contains("/charm/jre"), status.output());
    charm.run("juju", "destroy-model", "--no-prompt");
  }

  @Test
  void anythingElseIsRefused() throws Exception {
    Charm charm = Charm.in(directory);
    CharmSource source = CharmSource.named(charm.workDirectory(), "app");
    source.file(
        "layer.yaml", "runtime: java\nincludes: ['layer:basic']\noptions: {basic: {jre: mine}}\n");
    Charm.Outcome refused = charm.run("build", "-o", "out", "app");
    assertEquals(1, refused.status());
    assertTrue(
        refused.errors().contains("Invalid value for option basic.jre: 'mine' is not one of"),
        refused.errors());
  }
}
