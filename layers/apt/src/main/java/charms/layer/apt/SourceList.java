package charms.layer.apt;

import charms.reactive.json.Json;
import charms.reactive.json.JsonException;
import java.util.ArrayList;
import java.util.List;

/**
 * The list in an option like {@code install_sources}: JSON, YAML with quotes as in {@code ['a',
 * 'b']}, YAML with an item a line, or one item alone.
 */
final class SourceList {
  private SourceList() {}

  /** The items; null and none are the empty text. */
  static List<String> of(String option) {
    String text = option.strip();
    if (text.isEmpty()) {
      return List.of();
    }
    if (text.startsWith("[")) {
      return json(text.replace('\'', '"'));
    }
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (String line : text.split("\n")) {
      if (line.startsWith("- ") && !item.isEmpty()) {
        items.add(plain(item.toString()));
        item.setLength(0);
      }
      boolean begins = line.startsWith("- ");
      item.append(item.isEmpty() ? "" : "\n").append(begins ? line.substring(2) : line.strip());
    }
    items.add(plain(item.toString()));
    return items;
  }

  private static List<String> json(String text) {
    try {
      List<String> items = new ArrayList<>();
      if (Json.parse(text) instanceof List<?> list) {
        list.forEach(one -> items.add(one == null ? "" : one.toString()));
      }
      return items;
    } catch (JsonException wrong) {
      throw new IllegalArgumentException("cannot read '" + text + "' as a list", wrong);
    }
  }

  private static String plain(String item) {
    String text = item.strip();
    if (text.equals("null") || text.equals("~") || text.equals("none")) {
      return "";
    }
    if (text.startsWith("|")) {
      return text.substring(1).strip();
    }
    boolean quoted = text.length() > 1 && "'\"".indexOf(text.charAt(0)) >= 0;
    return quoted && text.charAt(text.length() - 1) == text.charAt(0)
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
