package charms.build.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * manifest.yaml, from which Juju takes the bases a charm runs on. No time is in it, for the same
 * charm is to be the same bytes.
 */
final class PackManifest {
  private PackManifest() {}

  static Map<String, Object> of(Path charm, Platform platform) throws IOException {
    boolean java = Files.exists(charm.resolve("lib/charm.jar"));
    boolean reactive = java || has(charm.resolve("wheelhouse"), "charms.reactive-");
    boolean python = !java && (reactive || Files.isDirectory(charm.resolve("venv")));
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("bases", platform.bases().stream().map(Base::manifest).toList());
    manifest.put(
        "analysis",
        Map.of(
            "attributes",
            List.of(
                attribute("language", java ? "java" : python ? "python" : "unknown"),
                attribute("framework", reactive ? "reactive" : "unknown"))));
    return manifest;
  }

  private static Map<String, Object> attribute(String name, String result) {
    Map<String, Object> attribute = new LinkedHashMap<>();
    attribute.put("name", name);
    attribute.put("result", result);
    return attribute;
  }

  private static boolean has(Path directory, String prefix) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.anyMatch(one -> one.getFileName().toString().startsWith(prefix));
    }
  }
}
