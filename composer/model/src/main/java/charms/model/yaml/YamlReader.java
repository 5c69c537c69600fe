package charms.model.yaml;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML with the core schema of 1.2: {@code yes} and {@code 12:30:45} are text. Keys are text;
 * a key given twice is an error; aliases are followed within bounds, so that a small file cannot
 * become a huge tree. Source: charm-build.md section 4.
 */
public final class YamlReader {
  private static final int LARGEST_FILE = 4 << 20;

  private YamlReader() {}

  /**
   * Reads a file; an empty one is an empty map.
   *
   * @param shownPath the path to show in messages
   * @throws CharmException when it cannot be read or is no YAML, with line and column
   */
  public static YamlNode read(Path file, String shownPath) {
    return parse(text(file, shownPath), shownPath);
  }

  /** Reads a file of several documents, parted by {@code ---}. See {@link #read}. */
  public static List<YamlNode> readDocuments(Path file, String shownPath) {
    return parseDocuments(text(file, shownPath), shownPath);
  }

  private static String text(Path file, String shownPath) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw failure(shownPath, "larger than " + (LARGEST_FILE >> 20) + " MiB");
      }
      return Files.readString(file);
    } catch (NoSuchFileException missing) {
      throw failure(shownPath, "no such file");
    } catch (CharacterCodingException binary) {
      throw failure(shownPath, "not UTF-8 text");
    } catch (IOException unreadable) {
      throw failure(shownPath, String.valueOf(unreadable.getMessage()));
    }
  }

  /** Reads text. See {@link #read}. */
  public static YamlNode parse(String text, String shownPath) {
    return composed(
        text,
        shownPath,
        (composer, converter) -> {
          Node root = composer.getSingleNode();
          return root == null
              ? YamlMapping.empty(SourcePosition.file(shownPath))
              : converter.convert(root);
        });
  }

  /**
   * Reads text of several documents, parted by {@code ---}; none from an empty text. See {@link
   * #read}.
   */
  public static List<YamlNode> parseDocuments(String text, String shownPath) {
    return composed(
        text,
        shownPath,
        (composer, converter) -> {
          List<YamlNode> documents = new ArrayList<>();
          while (composer.checkNode()) {
            documents.add(converter.convert(composer.getNode()));
          }
          return List.copyOf(documents);
        });
  }

  private static <T> T composed(
      String text, String shownPath, BiFunction<Composer, NodeConverter, T> reading) {
    List<String> lines = text.lines().toList();
    try {
      LoaderOptions limits = new LoaderOptions();
      limits.setNestingDepthLimit(50);
      limits.setCodePointLimit(LARGEST_FILE);
      ParserImpl parser = new ParserImpl(new StreamReader(text), limits);
      Composer composer = new Composer(parser, new Resolver(), limits);
      return reading.apply(composer, new NodeConverter(shownPath, lines));
    } catch (MarkedYAMLException broken) {
      throw new CharmException(
          Diagnostic.error(
              place(broken.getProblemMark(), shownPath, lines),
              "cannot read YAML: " + oneLine(broken.getProblem())),
          broken);
    } catch (YAMLException broken) {
      throw failure(shownPath, oneLine(broken.getMessage()));
    }
  }

  private static SourcePosition place(Mark mark, String shownPath, List<String> lines) {
    return mark == null
        ? SourcePosition.file(shownPath)
        : NodeConverter.position(mark, shownPath, lines);
  }

  private static CharmException failure(String shownPath, String cause) {
    return new CharmException(
        Diagnostic.error(SourcePosition.file(shownPath), "cannot read YAML: " + cause));
  }

  private static String oneLine(String message) {
    return String.valueOf(message).strip().replaceAll("\\s*\\n\\s*", " ");
  }
}
