package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build of a Java charm warns of; none of it stops the build. */
@Tag("slow")
final class JavaLintIT {
  @TempDir Path directory;

  @Test
  void warnsOfTemplatesFlagsAndActions() throws Exception {
    Charm charm = Charm.in(directory);
    CharmSource source = CharmSource.named(charm.workDirectory(), "app");
    source.file("templates/app.conf", "[one]\n{% if x %}\nvalue = 1\n");
    source.file("templates/good.conf", "[one]\nvalue = {{ x }}\n");
    source.file("actions.yaml", "show: {description: Shows}\nhide: {description: Hides}\n");
    source.file(
        "main/java/charms/app/More.java",
        """
        package charms.app;

        import charms.reactive.Action;
        import charms.reactive.When;

        final class More {
          @When("endpoint.nowhere.joined")
          void never() {}

          @When({"app.ready", "app.raedy"})
          void typed() {}

          @Action("show")
          String show() {
            return "x";
          }
        }
        """);
    Charm.Outcome built = charm.run("build", "-o", "out", "app");
    assertEquals(0, built.status(), built.text());
    says(built, "build: app/templates/app.conf:");
    says(built, "warning: cannot parse the template: ");
    says(
        built,
        "build: app/main/java/charms/app/More.java:7:9: warning: the charm has no endpoint"
            + " 'nowhere'");
    says(
        built,
        "build: app/main/java/charms/app/More.java:10:23: warning: nothing sets the flag"
            + " 'app.raedy'");
    assertFalse(built.output().contains("'app.ready'"), built.output());
    says(built, "build: actions.yaml: warning: no handler runs action 'hide'");
    assertFalse(built.output().contains("'show'"), built.output());
    assertFalse(built.output().contains("good.conf"), built.output());
  }

  @Test
  void warnsOfAFolderOfTemplatesThatNoReleaseChooses() throws Exception {
    Charm charm = Charm.in(directory);
    CharmSource source = CharmSource.named(charm.workDirectory(), "app");
    String wrong = "templates/mitakka/app.conf";
    source.file(wrong, "[one]\n");
    Charm.Outcome plain = charm.run("build", "-o", "out", "app");
    assertFalse(plain.output().contains("mitakka"), plain.output());
    source.file("layer.yaml", "runtime: java\nincludes: ['layer:openstack']\n");
    for (String folder : List.of("mitaka", "jammy", "included", "coded", "alone")) {
      source.file("templates/" + folder + "/app.conf", "[one]\n");
    }
    source.file("templates/top.conf", "{% include \"included/app.conf\" %}\n");
    source.file(
        "main/java/charms/app/Folder.java",
        """
        package charms.app;

        final class Folder {
          static final String CODED = "coded/";
        }
        """);
    Charm.Outcome built = charm.run("build", "-o", "out", "app");
    assertEquals(0, built.status(), built.text());
    says(
        built,
        "build: app/templates/alone: warning: no template is taken from there: 'alone' is no"
            + " OpenStack release and no series");
    says(
        built,
        "build: app/templates/mitakka: warning: no template is taken from there: 'mitakka' is no"
            + " OpenStack release and no series\n  fix: 'mitaka' is one");
    for (String folder : List.of("mitaka'", "jammy", "included", "coded", "parts")) {
      assertFalse(built.output().contains("from there: '" + folder), built.output());
    }
  }

  @Test
  void congressHasNoWarning() throws Exception {
    Charm charm = Charm.in(directory);
    String congress = Charm.top() + "/sample-charms/congress/src";
    Charm.Outcome built = charm.run("build", "-o", "out", congress);
    assertEquals(0, built.status(), built.text());
    assertFalse(built.output().contains("warning:"), built.output());
  }

  private static void says(Charm.Outcome outcome, String text) {
    assertTrue(outcome.output().contains(text), outcome.output());
  }
}
