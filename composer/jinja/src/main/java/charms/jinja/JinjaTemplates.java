package charms.jinja;

import charms.jinja.source.JinjaSource;
import charms.jinja.source.TemplateDirectories;
import charms.jinja.value.PythonWriter;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.ParserException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Jinja2 templates in an ordered list of directories:
 *
 * <pre>{@code
 * JinjaTemplates templates =
 *     JinjaTemplates.in(List.of(charm.resolve("templates/mitaka"), charm.resolve("templates")));
 * String text = templates.render("congress.conf", Map.of("options", options));
 * }</pre>
 *
 * <p>Templates and what they include are searched by name in all directories, the first wins.
 * Values are Java's: maps, lists, texts, numbers, booleans; a map may override {@code get}, {@code
 * containsKey} and {@code isEmpty} to compute what is asked for. A value that is missing or null
 * prints as nothing; to read an attribute of it is an error (openstack-layer.md section 5).
 */
public final class JinjaTemplates {
  private final TemplateDirectories directories;
  private final PebbleEngine engine;

  private JinjaTemplates(List<Path> directories) {
    this.directories = new TemplateDirectories(directories);
    this.engine =
        new PebbleEngine.Builder()
            .loader(this.directories)
            .extension(new JinjaExtension(this.directories))
            .allowOverrideCoreOperators(true)
            .autoEscaping(false)
            .newLineTrimming(false)
            .strictVariables(false)
            .build();
  }

  /** Templates below these directories; one that does not exist has none. */
  public static JinjaTemplates in(List<Path> directories) {
    return new JinjaTemplates(directories);
  }

  /** The file of that name; empty where no directory has one. */
  public Optional<Path> find(String name) {
    return directories.find(name);
  }

  /**
   * The template's text.
   *
   * @throws TemplateException if no directory has the template, or it or one included cannot be
   *     parsed or rendered; it names file and line
   */
  public String render(String name, Map<String, Object> context) {
    PythonWriter output = new PythonWriter();
    try {
      template(name).evaluate(output, context);
    } catch (PebbleException e) {
      throw failure(name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toString();
  }

  /**
   * The text of a template that is no file, as an option's value. What it includes is searched in
   * the directories.
   *
   * @param name what messages call it
   * @throws TemplateException if it cannot be parsed or rendered; it names the line
   */
  public String renderSource(String name, String source, Map<String, Object> context) {
    String pebble = JinjaSource.toPebble(source);
    PythonWriter output = new PythonWriter();
    try {
      engine.getLiteralTemplate(pebble).evaluate(output, context);
    } catch (PebbleException e) {
      boolean included = e.getFileName() != null && directories.find(e.getFileName()).isPresent();
      throw included ? failure(name, e) : failureIn(name, source, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toString();
  }

  /**
   * Parses a template without rendering it, nor what it includes.
   *
   * @throws TemplateException if it cannot be parsed
   */
  public static void check(Path file) {
    Path directory = file.getParent() == null ? Path.of("") : file.getParent();
    JinjaTemplates templates = in(List.of(directory));
    String name = String.valueOf(file.getFileName());
    try {
      templates.template(name);
    } catch (PebbleException e) {
      throw templates.failure(name, e);
    }
  }

  private PebbleTemplate template(String name) {
    if (directories.find(name).isEmpty()) {
      throw new TemplateException(
          "cannot find template '" + name + "': it is in none of " + directories.directories());
    }
    return engine.getTemplate(name);
  }

  private TemplateException failure(String name, PebbleException exception) {
    @Nullable String at = exception.getFileName();
    String template = at == null ? name : at;
    Path file = directories.find(template).orElse(Path.of(template));
    return failure(template, file, lines(file), exception);
  }

  private static TemplateException failureIn(
      String name, String source, PebbleException exception) {
    return failure(name, Path.of(name), source.lines().toList(), exception);
  }

  private static TemplateException failure(
      String template, Path file, List<String> lines, PebbleException exception) {
    @Nullable Integer at = exception.getLineNumber();
    int number = at == null ? 0 : at;
    String verb = exception instanceof ParserException ? "parse" : "render";
    String problem = "cannot " + verb + " template '" + template + "': " + cause(exception);
    String line = number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    int column = 1 + Math.max(0, firstTag(line));
    return new TemplateException(file, number, column, problem, line, exception);
  }

  private static String cause(PebbleException exception) {
    @Nullable String message = exception.getPebbleMessage();
    String text = message == null ? "" : message.replace('"', '\'');
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static int firstTag(String line) {
    int statement = line.indexOf("{%");
    int print = line.indexOf("{{");
    return statement < 0 || (print >= 0 && print < statement) ? print : statement;
  }
}
