package charms.build.proof;

import charms.model.diag.CharmException;
import charms.model.yaml.Yaml11;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * bundle.yaml.
 *
 * @param bundle the bundle's directory
 * @param findings where findings go
 */
record BundleProof(Path bundle, Findings findings) {
  void look() throws IOException {
    Path file = bundle.resolve("bundle.yaml");
    Map<String, @Nullable Object> document;
    try {
      Optional<Map<String, @Nullable Object>> map = Yaml11.map(file);
      if (map.isEmpty()) {
        findings.error("FATAL: cannot parse " + file + ":not a map");
        return;
      }
      document = map.get();
    } catch (CharmException broken) {
      findings.error("FATAL: cannot parse " + file + ":" + broken.getMessage());
      return;
    }
    MetadataProof.displayName(document, findings);
    if (!document.containsKey("series")) {
      findings.info("No series defined");
    }
    Object applications =
        document.containsKey("applications")
            ? document.get("applications")
            : document.get("services");
    if (applications instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((name, value) -> application(String.valueOf(name), value));
    } else {
      findings.error("No applications defined");
    }
    try (Stream<Path> files = Files.list(bundle)) {
      if (files.noneMatch(one -> one.getFileName().toString().startsWith("README"))) {
        findings.warn("No readme file found");
      }
    }
  }

  private void application(String name, @Nullable Object value) {
    Map<?, ?> application = value instanceof Map<?, ?> map ? map : Map.of();
    if (!application.containsKey("annotations")) {
      findings.warn(name + ": No annotations found, will render poorly in GUI");
    }
    boolean revised = PythonText.str(application.get("charm")).matches(".*-[0-9]+");
    if (!revised) {
      findings.warn(name + ": charm URL should include a revision");
    }
  }
}
