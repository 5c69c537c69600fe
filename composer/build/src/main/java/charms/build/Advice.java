package charms.build;

import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import charms.model.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** What charm-tools tells a Python charm's author before it builds (charm-build.md section 1). */
final class Advice {
  private static final String LOGGER = "build";

  private final BuildListener listener;

  Advice(BuildListener listener) {
    this.listener = listener;
  }

  void give(LayerStack stack) {
    if (stack.isJava()) {
      return;
    }
    StackedLayer charm = stack.charmLayer();
    Path metadata = charm.source().directory().resolve("metadata.yaml");
    boolean series =
        Files.isRegularFile(metadata)
            && YamlReader.read(metadata, charm.shown("metadata.yaml"))
                .asMapping("'metadata.yaml'")
                .get("series")
                .isPresent();
    if (!series) {
      listener.info(LOGGER, "DEPRECATED: implicit series; specify series in metadata.yaml instead");
    }
    if (charm.yaml().document().get("repo").isEmpty()) {
      listener.info(
          LOGGER,
          "Please add a `repo` key to your layer.yaml, with a url from which your layer can be"
              + " cloned.");
    }
  }
}
