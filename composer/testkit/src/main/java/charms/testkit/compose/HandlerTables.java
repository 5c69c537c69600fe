package charms.testkit.compose;

import charms.reactive.HandlerTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finds the handler tables of a stack on the class path. */
final class HandlerTables {
  private static final String LIST = "META-INF/charm/handlers";

  private final LayerStack stack;
  private final ClassLoader loader;

  HandlerTables(LayerStack stack, ClassLoader loader) {
    this.stack = stack;
    this.loader = loader;
  }

  /** Tables of included interfaces, then of the layers, base first; within each by class name. */
  List<HandlerTable> all() {
    List<Ranked> ranked = new ArrayList<>();
    for (String name : names()) {
      int rank = rank(name);
      if (rank >= 0) {
        ranked.add(new Ranked(rank, name));
      }
    }
    ranked.sort(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::name));
    return ranked.stream().map(table -> table(table.name())).toList();
  }

  /** Position of the table's package in the stack; -1 for layers that are not part of it. */
  private int rank(String name) {
    if (name.startsWith("charms.interfaces.")) {
      return stack.interfaces().stream()
              .anyMatch(
                  included -> name.startsWith("charms.interfaces." + packageName(included) + "."))
          ? 0
          : -1;
    }
    for (int i = 0; i < stack.layers().size(); i++) {
      if (name.startsWith("charms.layer." + stack.layers().get(i).packageName() + ".")) {
        return i + 1;
      }
    }
    return name.startsWith("charms.layer.") ? -1 : stack.layers().size();
  }

  static String packageName(String interfaceName) {
    return interfaceName.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    try {
      for (URL url : Collections.list(loader.getResources(LIST))) {
        try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
          lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(names::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read '" + LIST + "' on the class path", e);
    }
    return names;
  }

  private HandlerTable table(String name) {
    try {
      return (HandlerTable) loader.loadClass(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load handler table '" + name + "'", e);
    }
  }

  private record Ranked(int rank, String name) {}
}
