package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JujuCommandsTest {
  @Test
  void noNameMeansTwoCommands() {
    List<String> names = new ArrayList<>();
    JujuCommands.commands()
        .forEach(
            command -> {
              names.add(command.name());
              names.addAll(command.others());
            });
    assertEquals(Set.copyOf(names).size(), names.size(), names.toString());
  }

  @Test
  void everyCommandHasALineInTheHelp() {
    List<String> lines = JujuCommands.help().lines().toList();
    JujuCommands.commands()
        .forEach(
            command ->
                assertTrue(
                    lines.stream().anyMatch(line -> line.startsWith("  " + command.usage() + " ")),
                    command.usage()));
  }

  @Test
  void otherNamesAreToldAndFound() {
    assertTrue(
        JujuCommands.help().contains("relates two applications (also add-relation, relate)\n"));
    assertEquals("integrate", JujuCommands.named("relate").orElseThrow().name());
    assertTrue(JujuCommands.named("no-such-command").isEmpty());
  }
}
