package charms.build.manifest;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A charm's {@code .build.manifest} (charm-build.md section 5):
 *
 * <pre>{@code
 * {
 *   "layers": [{"branch": "0c1f...", "rev": "0c1f...", "url": "layer:basic"}],
 *   "signatures": {
 *     ".build.manifest": ["build", "dynamic", "unchecked"],
 *     "config.yaml": ["layer:openstack", "dynamic", "9f86d0..."]
 *   }
 * }
 * }</pre>
 *
 * @param layers in build order, then interfaces
 * @param signatures by path
 */
public record Manifest(List<ManifestLayer> layers, SortedMap<String, Signature> signatures) {
  public static final String FILE = ".build.manifest";

  private static final Signature OWN = new Signature("build", "dynamic", "unchecked");

  public Manifest {
    layers = List.copyOf(layers);
    signatures = new TreeMap<>(signatures);
    signatures.put(FILE, OWN);
  }

  /** The manifest of a charm; empty when it has none that can be read. */
  public static Optional<Manifest> read(Path charm) throws IOException {
    Path file = charm.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      List<ManifestLayer> layers = new ArrayList<>();
      for (JsonElement one : json.getAsJsonArray("layers")) {
        JsonObject layer = one.getAsJsonObject();
        Optional<String> fetchedFrom =
            Optional.ofNullable(layer.get("fetched_url")).map(JsonElement::getAsString);
        layers.add(
            new ManifestLayer(
                layer.get("url").getAsString(), layer.get("rev").getAsString(), fetchedFrom));
      }
      SortedMap<String, Signature> signatures = new TreeMap<>();
      for (Map.Entry<String, JsonElement> one : json.getAsJsonObject("signatures").entrySet()) {
        JsonArray triple = one.getValue().getAsJsonArray();
        signatures.put(
            one.getKey(),
            new Signature(
                triple.get(0).getAsString(),
                triple.get(1).getAsString(),
                triple.get(2).getAsString()));
      }
      return Optional.of(new Manifest(layers, signatures));
    } catch (JsonParseException | IllegalStateException | NullPointerException broken) {
      return Optional.empty();
    }
  }

  /** Writes it into the charm. */
  public void write(Path charm) throws IOException {
    JsonArray listed = new JsonArray();
    for (ManifestLayer layer : layers) {
      JsonObject one = new JsonObject();
      if (!layer.revision().isEmpty()) {
        one.addProperty("branch", layer.revision());
      }
      layer.fetchedFrom().ifPresent(url -> one.addProperty("fetched_url", url));
      one.addProperty("rev", layer.revision());
      one.addProperty("url", layer.url());
      listed.add(one);
    }
    JsonObject signed = new JsonObject();
    signatures.forEach(
        (path, signature) -> {
          JsonArray triple = new JsonArray();
          triple.add(signature.owner());
          triple.add(signature.kind());
          triple.add(signature.sha256());
          signed.add(path, triple);
        });
    JsonObject json = new JsonObject();
    json.add("layers", listed);
    json.add("signatures", signed);
    String text = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json);
    Files.writeString(charm.resolve(FILE), ascii(text));
  }

  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder();
    for (char c : text.toCharArray()) {
      ascii.append(c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    }
    return ascii.toString();
  }
}
