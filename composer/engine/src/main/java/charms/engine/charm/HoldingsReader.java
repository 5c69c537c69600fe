package charms.engine.charm;

import charms.engine.state.CharmResource;
import charms.engine.state.CharmStorage;
import charms.engine.state.StorageDirective;
import charms.engine.state.StorageKind;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which storage and resources a charm asks for:
 *
 * <pre>
 * storage:
 *   data: {type: filesystem, location: /srv/data, multiple: {range: 1-3}, minimum-size: 1G}
 * resources:
 *   software: {type: file, filename: software.zip, description: The program.}
 * </pre>
 */
final class HoldingsReader {
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:([-+])|-([0-9]{1,6}))?");
  private static final Pattern NAME =
      Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]*[a-z][a-z0-9]*)*");

  private final YamlMapping metadata;

  HoldingsReader(YamlMapping metadata) {
    this.metadata = metadata;
  }

  SortedMap<String, CharmStorage> storage() {
    SortedMap<String, CharmStorage> storage = new TreeMap<>();
    YamlMapping declared = metadata.mapping("storage");
    for (String name : declared.keys()) {
      storage.put(name, storage(name, declared.get(name).orElseThrow()));
    }
    return storage;
  }

  private static CharmStorage storage(String name, YamlNode node) {
    YamlMapping values = node.asMapping("storage '" + name + "'");
    if (!NAME.matcher(name).matches()) {
      throw problem(node, name, "its name is none, as data and data-2nd are");
    }
    StorageKind kind =
        switch (values.text("type").orElse("")) {
          case "filesystem" -> StorageKind.FILESYSTEM;
          case "block" -> StorageKind.BLOCK;
          default -> throw problem(node, name, "its 'type' is neither filesystem nor block");
        };
    String location = values.text("location").orElse("");
    if (!location.isEmpty() && (!location.startsWith("/") || location.contains(".."))) {
      throw problem(node, name, "its location '" + location + "' is no absolute path");
    }
    Matcher range = RANGE.matcher(values.mapping("multiple").text("range").orElse("1"));
    if (!range.matches()) {
      throw problem(
          node,
          name,
          "its range '"
              + values.mapping("multiple").text("range").get()
              + "' is none, as 0- or 1-3 are");
    }
    int least = Integer.parseInt(range.group(1));
    int most =
        range.group(2) != null
            ? CharmStorage.ANY_NUMBER
            : range.group(3) == null ? least : Integer.parseInt(range.group(3));
    return new CharmStorage(
        name,
        kind,
        location,
        least,
        most,
        size(node, name, values.text("minimum-size").orElse("0")),
        truth(values, "read-only"),
        truth(values, "shared"));
  }

  /** A plain number is one of mebibytes. */
  private static long size(YamlNode node, String name, String text) {
    String size = text.matches("[0-9.]+") ? text + "M" : text;
    return StorageDirective.mebibytes(size)
        .orElseThrow(
            () ->
                problem(node, name, "its minimum-size '" + text + "' is none, as 512M or 1G are"));
  }

  private static boolean truth(YamlMapping values, String key) {
    return values.get(key).filter(node -> Boolean.TRUE.equals(node.toPlain())).isPresent();
  }

  SortedMap<String, CharmResource> resources() {
    SortedMap<String, CharmResource> resources = new TreeMap<>();
    YamlMapping declared = metadata.mapping("resources");
    for (String name : declared.keys()) {
      YamlNode node = declared.get(name).orElseThrow();
      YamlMapping values = node.asMapping("resource '" + name + "'");
      String filename = values.text("filename").orElse(name);
      if (filename.contains("/") || filename.isEmpty() || filename.startsWith(".")) {
        throw new CharmException(
            Diagnostic.error(
                node.position(),
                "cannot read resource '%s': its filename '%s' is no plain name"
                    .formatted(name, filename)));
      }
      resources.put(
          name,
          new CharmResource(
              name,
              values.text("type").orElse("file"),
              filename,
              values.text("description").orElse("")));
    }
    return resources;
  }

  private static CharmException problem(YamlNode node, String name, String cause) {
    return new CharmException(
        Diagnostic.error(node.position(), "cannot read storage '" + name + "': " + cause));
  }
}
