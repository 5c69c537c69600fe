package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Our templates, and those of charmhelpers from PyPI, render to Jinja2's bytes over 100 contexts
 * each. Skipped where PyPI cannot be reached.
 */
final class TemplateOracleIT {
  @Test
  void templatesRenderToTheBytesOfJinja() throws Exception {
    Optional<Path> peer = Charm.peer("install-reactive");
    assumeTrue(peer.isPresent(), "Jinja2 cannot be had from PyPI");
    List<String> command = new ArrayList<>(List.of(tool("compare-templates")));
    for (String place : List.of("layers/openstack/templates", "sample-charms")) {
      command.add(Charm.top().resolve(place).toString());
    }
    command.add(charmhelpers(peer.get()).toString());
    String said = output(command);
    assertTrue(
        said.matches("(?s)[0-9]{2} templates, [0-9]{4} renderings: .*, 0 different; .*"), said);
  }

  private static Path charmhelpers(Path peer) throws IOException {
    try (Stream<Path> all = Files.walk(peer, 8)) {
      return all.filter(path -> path.endsWith("charmhelpers/contrib/openstack/templates"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String tool(String name) {
    return Charm.top().resolve("tools").resolve(name).toString();
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said.strip();
  }
}
