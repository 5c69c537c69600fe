package charms.build.lint;

import charms.build.plan.LayerFile;
import charms.build.plan.LayerFile.Fate;
import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import charms.jinja.JinjaTemplates;
import charms.jinja.TemplateException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Warnings about a Java stack: templates that cannot be parsed, folders of templates that no
 * release chooses, flags of endpoints the charm does not have, flags awaited that nothing sets,
 * actions that no handler runs. Handlers are looked for in the sources' text, so what is named by a
 * constant is not seen, and not warned of.
 *
 * @param stack the layers
 * @param files the layers' files by path
 * @param endpoints the charm's endpoints
 * @param actions the charm's actions
 */
public record JavaLint(
    LayerStack stack,
    Map<String, List<LayerFile>> files,
    Set<String> endpoints,
    Set<String> actions) {
  private static final String TEMPLATES = "templates/";
  private static final List<String> ROOTS = List.of("src/main/java", "main/java");
  private static final Pattern ACTION = Pattern.compile("@Action\\(\\s*(\"([^\"]*)\")?");
  private static final Pattern FLAG = Pattern.compile("\"endpoint\\.([A-Za-z0-9_-]+)\\.[^\"]*\"");

  /** The warnings: templates first, then sources in the order of layers. */
  public List<Diagnostic> warnings() throws IOException {
    List<Diagnostic> warnings = new ArrayList<>();
    templates(warnings);
    Set<String> handled = new TreeSet<>();
    AwaitedFlags awaited = new AwaitedFlags(endpoints);
    List<String> texts = new ArrayList<>();
    boolean allNamed = true;
    for (StackedLayer layer : stack.all()) {
      for (String root : ROOTS) {
        Path top = layer.source().directory().resolve(root);
        if (Files.isDirectory(top)) {
          for (Path source : sources(top)) {
            String text = Files.readString(source);
            String shown = layer.shown(root + "/" + top.relativize(source));
            texts.add(text);
            flags(shown, text, warnings);
            awaited.read(shown, text);
            allNamed &= actionsOf(text, handled);
          }
        }
      }
    }
    warnings.addAll(awaited.warnings());
    warnings.addAll(new ReleaseFolders(stack, files).warnings(texts));
    if (allNamed) {
      unhandled(handled, warnings);
    }
    return warnings;
  }

  private void templates(List<Diagnostic> warnings) {
    files.forEach(
        (path, all) -> {
          Optional<LayerFile> last =
              all.stream().filter(one -> one.fate() == Fate.USED).reduce((low, high) -> high);
          if (path.startsWith(TEMPLATES) && last.isPresent() && !last.get().isDirectory()) {
            try {
              JinjaTemplates.check(last.get().file());
            } catch (TemplateException broken) {
              warnings.add(
                  Diagnostic.warning("cannot parse the template: " + broken.problem())
                      .at(position(last.get(), broken)));
            }
          }
        });
  }

  private void flags(String shown, String text, List<Diagnostic> warnings) {
    Matcher flag = FLAG.matcher(text);
    while (flag.find()) {
      if (!endpoints.contains(flag.group(1))) {
        warnings.add(
            Diagnostic.warning("the charm has no endpoint '" + flag.group(1) + "'")
                .at(SourcePosition.in(shown, text, flag.start())));
      }
    }
  }

  /** Notes the actions a source handles; false when one is named by a constant. */
  private static boolean actionsOf(String text, Set<String> handled) {
    Matcher action = ACTION.matcher(text);
    boolean allNamed = true;
    while (action.find()) {
      if (action.group(2) == null) {
        allNamed = false;
      } else {
        handled.add(action.group(2));
      }
    }
    return allNamed;
  }

  private void unhandled(Set<String> handled, List<Diagnostic> warnings) {
    for (String action : actions) {
      boolean program = files.containsKey("actions/" + action);
      if (!handled.contains(action) && !program) {
        warnings.add(
            Diagnostic.warning("no handler runs action '" + action + "'")
                .at(SourcePosition.file("actions.yaml")));
      }
    }
  }

  private static List<Path> sources(Path top) throws IOException {
    try (Stream<Path> found = Files.walk(top)) {
      return found.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static SourcePosition position(LayerFile file, TemplateException broken) {
    return new SourcePosition(
        file.shown(), broken.line(), broken.column(), line(file, broken.line()));
  }

  private static String line(LayerFile file, int number) {
    try (Stream<String> lines = Files.lines(file.file())) {
      return lines.skip(Math.max(0, number - 1L)).findFirst().orElse("");
    } catch (IOException unreadable) {
      return "";
    }
  }
}
