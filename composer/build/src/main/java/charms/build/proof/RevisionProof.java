package charms.build.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Revisions in metadata.yaml and in the file {@code revision}.
 *
 * @param charm the charm's directory
 * @param findings where findings go
 */
record RevisionProof(Path charm, Findings findings) {
  void lookAtMetadata(Map<String, @Nullable Object> metadata) {
    if (!metadata.containsKey("revision")) {
      return;
    }
    findings.warn(
        "Revision should not be stored in metadata.yaml anymore. Move it to the revision file");
    boolean positive = PythonText.str(metadata.get("revision")).matches("[0-9]{1,18}");
    if (!positive) {
      findings.warn("revision should be a positive integer");
    }
  }

  void lookAtFile() throws IOException {
    Path file = charm.resolve("revision");
    if (Files.isRegularFile(file) && !Files.readString(file).strip().matches("[+-]?[0-9]+")) {
      findings.error("revision file contains non-numeric data");
    }
  }
}
