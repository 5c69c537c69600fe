package charms.build.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hooks: whether those that charms should have are there, and whether they can run.
 *
 * @param charm the charm's directory
 * @param metadata metadata.yaml
 * @param findings where findings go
 */
record HookProof(Path charm, Map<String, @Nullable Object> metadata, Findings findings) {
  private static final List<String> ENDINGS = List.of("", ".ps1", ".cmd", ".bat", ".exe");
  private static final String METADATA_SERVICE = "169.254.169.254";

  void look() throws IOException {
    List<String> recommended = new ArrayList<>(List.of("install", "start", "stop"));
    if (Files.exists(charm.resolve("config.yaml"))) {
      recommended.add("config-changed");
    }
    for (String role : List.of("provides", "requires", "peers")) {
      if (metadata.get(role) instanceof Map<?, ?> relations) {
        for (Object name : relations.keySet()) {
          for (String event : List.of("changed", "departed", "joined", "broken")) {
            Optional<Path> hook = hook(name + "-relation-" + event);
            if (hook.isPresent()) {
              lookAt(hook.get(), name + "-relation-" + event);
              break;
            }
          }
        }
      }
    }
    for (String name : recommended) {
      Optional<Path> hook = hook(name);
      if (hook.isEmpty()) {
        findings.info("missing recommended hook " + name);
      } else {
        lookAt(hook.get(), name);
      }
    }
  }

  private void lookAt(Path hook, String name) throws IOException {
    if (!Files.isExecutable(hook)) {
      findings.info(name + " not executable");
    }
    List<String> lines =
        new String(Files.readAllBytes(hook), StandardCharsets.ISO_8859_1).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(METADATA_SERVICE)) {
        findings.warn(
            "(" + name + ":" + (i + 1) + ") - hook accesses EC2 metadata service directly");
      }
    }
  }

  private Optional<Path> hook(String name) {
    return ENDINGS.stream()
        .map(ending -> charm.resolve("hooks").resolve(name + ending))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
