package charms.build.lock;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A build.lock (charm-build.md section 5). charm-tools reads it too; it passes over {@code file},
 * {@code sha256} and jars, which are ours.
 *
 * @param layers layers and interfaces in build order
 * @param packages Python packages or jars, by file
 */
public record BuildLock(List<LockedLayer> layers, List<LockedPackage> packages) {
  public static final String FILE = "build.lock";
  static final String PYTHON = "python_module";
  static final String JAR = "jar";
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+!-]*");
  private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");

  public BuildLock {
    layers = List.copyOf(layers);
    packages = List.copyOf(packages);
  }

  /**
   * Reads a lock.
   *
   * @throws CharmException when the file is no lock
   */
  public static BuildLock read(Path file) throws IOException {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      List<LockedLayer> layers = new ArrayList<>();
      List<LockedPackage> packages = new ArrayList<>();
      for (JsonElement one : json.getAsJsonArray("locks")) {
        JsonObject lock = one.getAsJsonObject();
        if (text(lock, "type").equals(Optional.of("layer"))) {
          layers.add(layer(lock));
        } else {
          packages.add(locked(lock));
        }
      }
      return new BuildLock(layers, packages);
    } catch (JsonParseException broken) {
      throw wrong(file, "it is no JSON");
    } catch (IllegalStateException
        | UnsupportedOperationException
        | ClassCastException
        | NullPointerException shape) {
      throw wrong(file, "it is no map with a list of maps 'locks'");
    } catch (IllegalArgumentException value) {
      throw wrong(file, value.getMessage());
    }
  }

  private static CharmException wrong(Path file, @Nullable String what) {
    return new CharmException(
        Diagnostic.error(SourcePosition.file(file.toString()), "cannot read the lock: " + what)
            .fix("write it anew with --write-lock-file, or build with --ignore-lock-file"));
  }

  /** The revision of each include. */
  public Map<String, String> revisions(boolean branches) {
    Map<String, String> revisions = new LinkedHashMap<>();
    for (LockedLayer layer : layers) {
      layer.revision(branches).ifPresent(revision -> revisions.put(layer.item(), revision));
    }
    return revisions;
  }

  /** Lines of a wheelhouse.txt that ask for just these Python packages; empty for none. */
  public Optional<String> wheelhouse() {
    StringBuilder lines = new StringBuilder();
    for (LockedPackage one : packages) {
      if (one.type().equals(PYTHON)) {
        lines.append(one.line()).append('\n');
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.toString());
  }

  /** The file's text. */
  public String text() {
    JsonArray locks = new JsonArray();
    for (LockedLayer layer : layers) {
      JsonObject lock = new JsonObject();
      lock.addProperty("type", "layer");
      lock.addProperty("item", layer.item());
      add(lock, "url", layer.url());
      lock.add("vcs", JsonNull.INSTANCE);
      add(lock, "branch", layer.branch());
      lock.addProperty("commit", layer.commit());
      locks.add(lock);
    }
    for (LockedPackage one : packages) {
      JsonObject lock = new JsonObject();
      lock.addProperty("type", one.type());
      lock.addProperty("package", one.name());
      add(lock, "vcs", one.url().map(url -> "git"));
      lock.addProperty("version", one.version());
      if (one.url().isPresent()) {
        add(lock, "url", one.url());
        lock.addProperty("branch", one.version());
      }
      lock.addProperty("file", one.file());
      add(lock, "sha256", one.sha256());
      locks.add(lock);
    }
    JsonObject json = new JsonObject();
    json.add("locks", locks);
    return new GsonBuilder()
        .setPrettyPrinting()
        .serializeNulls()
        .disableHtmlEscaping()
        .create()
        .toJson(json);
  }

  private static LockedLayer layer(JsonObject lock) {
    String commit = text(lock, "commit").orElse("");
    return new LockedLayer(
        needed(lock, "item"),
        text(lock, "url"),
        text(lock, "branch").map(one -> fitting(one, REVISION, "branch")),
        commit.isEmpty() ? commit : fitting(commit, REVISION, "commit"));
  }

  private static LockedPackage locked(JsonObject lock) {
    String type = needed(lock, "type");
    if (!type.equals(PYTHON) && !type.equals(JAR)) {
      throw new IllegalArgumentException("no type '" + type + "'");
    }
    return new LockedPackage(
        type,
        fitting(needed(lock, "package"), WORD, "package"),
        fitting(needed(lock, "version"), WORD, "version"),
        text(lock, "file").orElse(""),
        text(lock, "sha256"),
        text(lock, "url").map(url -> fitting(url, Pattern.compile("git\\+[^\\s#]+"), "url")));
  }

  private static String needed(JsonObject lock, String key) {
    return text(lock, key)
        .orElseThrow(() -> new IllegalArgumentException("an entry lacks '" + key + "'"));
  }

  /** A value that goes to git or pip has to look like one. */
  private static String fitting(String value, Pattern form, String key) {
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' cannot be a " + key);
    }
    return value;
  }

  private static Optional<String> text(JsonObject json, String key) {
    @Nullable JsonElement value = json.get(key);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(value.getAsJsonPrimitive().getAsString());
  }

  private static void add(JsonObject json, String key, Optional<String> value) {
    if (value.isPresent()) {
      json.addProperty(key, value.get());
    } else {
      json.add(key, JsonNull.INSTANCE);
    }
  }
}
