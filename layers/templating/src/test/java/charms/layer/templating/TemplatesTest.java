package charms.layer.templating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookFailedException;
import charms.testkit.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates as files of the machine. */
final class TemplatesTest {
  @TempDir Path project;

  @Test
  void aTemplateBecomesAFile() throws Exception {
    CharmUnderTest charm = charm("port = {{ port }}\n{% if missing %}never{% endif %}end\n");
    State after = charm.run(Event.hook("install"), State.initial()).state();
    assertEquals(Optional.of("port = 80\nend"), after.machine().text("/etc/app.conf"));
  }

  @Test
  void aWrongTemplateIsNamedWithItsLine() throws Exception {
    CharmUnderTest charm = charm("one\n{% if %}\n");
    HookFailedException failed =
        assertThrows(
            HookFailedException.class, () -> charm.run(Event.hook("install"), State.initial()));
    assertEquals(true, failed.getMessage().contains("app.conf:2"), failed.getMessage());
  }

  private CharmUnderTest charm(String template) throws Exception {
    Files.writeString(
        project.resolve("layer.yaml"), "runtime: java\nincludes: ['layer:templating']\n");
    Files.writeString(project.resolve("metadata.yaml"), "name: app\n");
    Files.createDirectories(project.resolve("templates"));
    Files.writeString(project.resolve("templates/app.conf"), template);
    return CharmUnderTest.load(project);
  }
}
