package charms.build.proof;

import charms.model.diag.CharmException;
import charms.model.yaml.Yaml11;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * actions.yaml, or functions.yaml, and the programs it names.
 *
 * @param charm the charm's directory
 * @param findings where findings go
 */
record ActionProof(Path charm, Findings findings) {
  void look() throws IOException {
    for (String word : List.of("actions", "functions")) {
      Path file = charm.resolve(word + ".yaml");
      if (Files.isRegularFile(file)) {
        lookAt(word, file);
        return;
      }
    }
  }

  private void lookAt(String word, Path file) throws IOException {
    @Nullable Object actions;
    try {
      actions = Yaml11.value(file);
    } catch (CharmException broken) {
      findings.error("FATAL: cannot parse " + file + ": " + broken.getMessage());
      return;
    }
    if (!(actions instanceof Map<?, ?> map)) {
      findings.error(word + ": must be a dictionary of json schemas");
      return;
    }
    for (Object key : map.keySet()) {
      String name = String.valueOf(key);
      if (name.startsWith("juju")) {
        findings.error(word + "." + name + ": juju is a reserved namespace");
      }
      Path program = charm.resolve(word).resolve(name);
      if (!Files.exists(program)) {
        findings.warn(word + "." + name + ": " + word + "/" + name + " does not exist");
      } else if (!Files.isExecutable(program)) {
        findings.error(word + "." + name + ": " + word + "/" + name + " is not executable");
      }
    }
  }
}
