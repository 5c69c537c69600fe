package charms.build.fetch;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;

/**
 * Where layers are looked up by name (charm-build.md section 2), a file a layer:
 *
 * <pre>
 * layers/basic.json
 * {"id": "basic", "name": "basic", "repo": "https://github.com/juju-solutions/layer-basic.git"}
 * </pre>
 */
interface LayerIndex {
  /**
   * The entry of that name; empty when there is none.
   *
   * @throws FetchException when the index cannot be asked
   */
  Optional<IndexEntry> find(LayerKind kind, String name) throws FetchException;

  /** Names known without asking anybody, sorted; for hints. */
  List<String> names(LayerKind kind);

  /**
   * Where a layer is kept.
   *
   * @param repository a git URL
   * @param subdir the layer's directory in it; empty for its top
   * @param revision what to take; empty for the newest
   */
  record IndexEntry(String repository, Optional<String> subdir, Optional<String> revision) {
    /**
     * Reads an entry; empty when it has no repository.
     *
     * @param shown the entry's file, for messages
     */
    static Optional<IndexEntry> read(String json, String shown) {
      try {
        JsonObject entry = JsonParser.parseString(json).getAsJsonObject();
        return text(entry, "repo")
            .map(String::strip)
            .filter(repository -> !repository.isEmpty())
            .map(
                repository ->
                    new IndexEntry(
                        repository,
                        text(entry, "subdir").filter(subdir -> !subdir.isEmpty()),
                        text(entry, "revision").filter(revision -> !revision.isEmpty())));
      } catch (JsonParseException
          | IllegalStateException
          | UnsupportedOperationException
          | ClassCastException broken) {
        throw new CharmException(
            Diagnostic.error(
                SourcePosition.file(shown), "cannot read the layer index: no JSON map of texts"));
      }
    }

    private static Optional<String> text(JsonObject json, String key) {
      return Optional.ofNullable(json.get(key))
          .filter(one -> !one.isJsonNull())
          .map(one -> one.getAsJsonPrimitive().getAsString());
    }
  }
}
