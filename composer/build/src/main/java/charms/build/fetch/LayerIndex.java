package charms.build.fetch;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A layer index in a directory, a file a layer:
 *
 * <pre>
 * layers/basic.json
 * {"id": "basic", "name": "basic", "repo": "../../layers.git", "subdir": "layers/basic"}
 * </pre>
 *
 * <p>A {@code repo} without scheme is a path relative to the file (charm-build.md section 2).
 *
 * @param directory the index
 */
record LayerIndex(Path directory) {
  /** The entry of that name; empty when there is none. */
  Optional<IndexEntry> find(LayerKind kind, String name) {
    Path file = directory.resolve(kind.plural()).resolve(name + ".json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      String repository = text(json, "repo").map(String::strip).orElse("");
      return repository.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new IndexEntry(
                  absolute(repository, file), text(json, "subdir"), text(json, "revision")));
    } catch (JsonParseException | IllegalStateException broken) {
      throw new CharmException(
          Diagnostic.error(
              SourcePosition.file(kind.plural() + "/" + name + ".json"),
              "cannot read the layer index: " + broken.getMessage()));
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + file + "'", cause);
    }
  }

  /** Names of all entries, sorted. */
  List<String> names(LayerKind kind) {
    Path folder = directory.resolve(kind.plural());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + folder + "'", cause);
    }
  }

  /** A directory's URI ends in a slash only while it is there; without it the URL is always one. */
  private static String absolute(String repository, Path file) {
    if (repository.contains(":")) {
      return repository;
    }
    Path place = file.getParent().resolve(repository).toAbsolutePath().normalize();
    return place.toUri().toString().replaceFirst("/+$", "");
  }

  private static Optional<String> text(JsonObject json, String key) {
    return Optional.ofNullable(json.get(key))
        .filter(one -> !one.isJsonNull())
        .map(one -> one.getAsString());
  }

  /**
   * Where a layer is kept.
   *
   * @param repository a git URL
   * @param subdir the layer's directory in it; empty for its top
   * @param revision what to take; empty for the newest
   */
  record IndexEntry(String repository, Optional<String> subdir, Optional<String> revision) {}
}
