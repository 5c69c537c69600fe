package charms.dist;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * The layer index of the bundled layers, a file for each:
 *
 * <pre>{@code
 * layer-index/layers/basic.json
 * {"id": "basic", "name": "basic", "repo": "../../layers.git", "subdir": "layers/basic",
 *  "summary": "Bundled with Charm Composer"}
 * }</pre>
 *
 * <p>The repository is named relative to the index file, so that the folder can be moved.
 *
 * @param directory where it is written; an older one is replaced
 */
record BundledIndex(Path directory) {
  void write(List<BundledLayer> layers) throws IOException {
    FileUtils.deleteDirectory(directory.toFile());
    for (BundledLayer layer : layers) {
      JsonObject entry = new JsonObject();
      entry.addProperty("id", layer.name());
      entry.addProperty("name", layer.name());
      entry.addProperty("repo", "../../layers.git");
      entry.addProperty("subdir", layer.kind() + "/" + layer.name());
      entry.addProperty("summary", "Bundled with Charm Composer");
      Path file = directory.resolve(layer.kind()).resolve(layer.name() + ".json");
      Files.createDirectories(file.getParent());
      Files.writeString(file, new GsonBuilder().setPrettyPrinting().create().toJson(entry) + "\n");
    }
  }
}
