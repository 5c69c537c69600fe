package charms.build.compile;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The Java runtime that a charm brings along, where layer basic's option {@code jre} says {@code
 * bundled}: the modules its jars need, linked from the JDK that builds it. Such a charm runs on
 * machines of that JDK's architecture only. The plugin that is left out would write other bytes
 * each time.
 */
final class BundledRuntime {
  static final String DIRECTORY = "jre";
  private static final String ALWAYS = "java.base,java.logging,java.management,jdk.zipfs";

  private BundledRuntime() {}

  /** Whether a charm's layers ask for one. */
  static boolean isWanted(CharmShape shape) {
    return shape.layerOptions().get("basic") instanceof Map<?, ?> basic
        && "bundled".equals(basic.get("jre"));
  }

  /**
   * Writes the runtime into {@code jre/} of the charm.
   *
   * @param jars the charm's
   * @return its files, relative to the charm
   * @throws CharmException where the running Java has no jlink
   */
  static List<String> write(List<Path> jars, Path tree) throws IOException {
    Path target = tree.resolve(DIRECTORY);
    String modules = ALWAYS + "," + modules(jars);
    run(
        "jlink",
        List.of(
            "--add-modules",
            modules,
            "--disable-plugin",
            "generate-jli-classes",
            "--no-header-files",
            "--no-man-pages",
            "--strip-java-debug-attributes",
            "--vm",
            "server",
            "--output",
            target.toString()));
    linksToCopies(target);
    try (Stream<Path> found = Files.walk(target)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> tree.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static String modules(List<Path> jars) {
    List<String> words =
        new ArrayList<>(
            List.of("--print-module-deps", "--ignore-missing-deps", "--multi-release", "17"));
    jars.forEach(jar -> words.add(jar.toString()));
    return run("jdeps", words).strip();
  }

  /** A packed charm has no links. */
  private static void linksToCopies(Path root) throws IOException {
    List<Path> links;
    try (Stream<Path> found = Files.walk(root)) {
      links = found.filter(Files::isSymbolicLink).toList();
    }
    for (Path link : links) {
      byte[] content = Files.readAllBytes(link);
      Files.delete(link);
      Files.write(link, content);
    }
  }

  private static String run(String name, List<String> words) {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(
                () ->
                    new CharmException(
                        Diagnostic.error("cannot bundle a Java runtime: this Java has no " + name)
                            .fix("build with a whole JDK, as in openjdk-17-jdk-headless")));
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    int status =
        tool.run(new PrintWriter(output), new PrintWriter(errors), words.toArray(String[]::new));
    if (status != 0) {
      throw new CharmException(
          Diagnostic.error("cannot bundle a Java runtime: " + name + " says: " + output + errors));
    }
    return output.toString();
  }
}
