package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pom of a layer or sample charm depends on exactly the layers and interfaces that its
 * layer.yaml includes.
 */
final class LayerModulesTest {
  private static final Path TOP = Path.of("").toAbsolutePath().getParent().getParent();
  private static final Pattern INCLUDE = Pattern.compile("(layer|interface):([a-z][a-z0-9-]*)");
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<groupId>charms\\.(?:layers|interfaces)</groupId>\\s*"
              + "<artifactId>(layer|interface)-([a-z][a-z0-9-]*)</artifactId>");

  static Stream<Path> layers() throws IOException {
    List<Path> layers = new ArrayList<>();
    for (String place : List.of("layers", "sample-charms")) {
      try (Stream<Path> found = Files.list(TOP.resolve(place))) {
        found.filter(layer -> Files.exists(layer.resolve("layer.yaml"))).forEach(layers::add);
      }
    }
    assertTrue(layers.size() > 10, layers.toString());
    return layers.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("layers")
  void pomNamesWhatLayerYamlIncludes(Path layer) throws IOException {
    Set<String> dependencies = named(DEPENDENCY, layer.resolve("pom.xml"));
    dependencies.remove("layer:" + layer.getFileName());
    assertEquals(named(INCLUDE, layer.resolve("layer.yaml")), dependencies);
  }

  private static Set<String> named(Pattern pattern, Path file) throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher matcher = pattern.matcher(Files.readString(file));
    while (matcher.find()) {
      names.add(matcher.group(1) + ":" + matcher.group(2));
    }
    return names;
  }
}
