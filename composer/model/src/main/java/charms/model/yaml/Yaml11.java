package charms.model.yaml;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** YAML as a 1.1 reader takes it, which Juju is: {@code yes} is true, {@code 0123} is octal. */
public final class Yaml11 {
  private static final int ALIASES = 50;
  private static final int DEEPEST = 100;
  private static final int LARGEST = 3 << 20;

  private Yaml11() {}

  /**
   * The file's value: maps, lists, texts, numbers, truths; null for an empty file.
   *
   * @throws CharmException when it is no YAML, with line and column
   */
  public static @Nullable Object value(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(ALIASES);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(LARGEST);
    String text = Files.readString(file);
    try {
      return new Yaml(new SafeConstructor(options)).load(text);
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
      int column = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getColumn() + 1;
      String shown = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
      throw new CharmException(
          Diagnostic.error(
              new SourcePosition(file.toString(), line, column, shown),
              String.valueOf(broken.getProblem())));
    } catch (YAMLException broken) {
      throw new CharmException(
          Diagnostic.error(
              SourcePosition.file(file.toString()),
              String.valueOf(broken.getMessage()).replaceAll("\\s*\\n\\s*", " ")));
    }
  }

  /**
   * The file's map; empty when its value is something else.
   *
   * @throws CharmException when it is no YAML
   */
  public static Optional<Map<String, @Nullable Object>> map(Path file) throws IOException {
    if (!(value(file) instanceof Map<?, ?> found)) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    found.forEach((key, one) -> map.put(String.valueOf(key), one));
    return Optional.of(map);
  }
}
