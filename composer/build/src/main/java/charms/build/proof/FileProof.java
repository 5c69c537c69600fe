package charms.build.proof;

import charms.model.hash.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files every charm should have: icon, copyright, README; and what templates left in them.
 *
 * @param charm the charm's directory
 * @param findings where findings go
 */
record FileProof(Path charm, Findings findings) {
  private static final String TEMPLATE_ICON = "fc0260eb4eafa2ac4283ed3d5dc36c6b3bc17276";

  /** First letters of the SHA-256 of lines that charm-tools' README template has. */
  private static final Set<String> BOILERPLATE =
      Set.of(
          "02dd0b93d948",
          "375b0d693674",
          "1b5fec363ea2",
          "1365e381183b",
          "2751ec308b25",
          "c792c94c65ed",
          "008b5958376f",
          "4b1f83534351",
          "3bb1c4d0766a",
          "69b91716d342",
          "af8d757ec0f5",
          "eb2418001716",
          "99a87e871e5e",
          "f838bcd39adf");

  void lookAtTexts() throws IOException {
    Path icon = charm.resolve("icon.svg");
    if (!Files.isRegularFile(icon)) {
      findings.info("No icon.svg file.");
    } else if (Digests.sha1(Files.readAllBytes(icon)).equals(TEMPLATE_ICON)) {
      findings.info("Includes template icon.svg file.");
    }
    if (!Files.isDirectory(charm.resolve("hooks"))) {
      findings.info("no hooks directory");
    }
    if (!Files.exists(charm.resolve("copyright"))) {
      findings.warn("no copyright file");
    }
    Optional<Path> readme = readme();
    if (readme.isEmpty()) {
      findings.warn("no README file");
    } else {
      lookAtReadme(readme.get());
    }
  }

  void lookAtTests() {
    if (Files.exists(charm.resolve("tests/00-autogen"))) {
      findings.warn("Includes template test file, tests/00-autogen");
    }
  }

  private void lookAtReadme(Path readme) throws IOException {
    String name = String.valueOf(readme.getFileName());
    if (name.equals("README.ex")) {
      findings.warn("Includes template README.ex file");
    }
    String text = new String(Files.readAllBytes(readme), StandardCharsets.UTF_8);
    for (String line : text.lines().map(String::strip).toList()) {
      String digest = Digests.sha256(line);
      if (!line.isEmpty() && BOILERPLATE.contains(digest.substring(0, 12))) {
        findings.warn(name + " includes boilerplate: " + line);
      }
    }
  }

  private Optional<Path> readme() throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.list(charm)) {
      found =
          files
              .filter(file -> file.getFileName().toString().startsWith("README"))
              .sorted()
              .toList();
    }
    return found.stream().findFirst();
  }
}
