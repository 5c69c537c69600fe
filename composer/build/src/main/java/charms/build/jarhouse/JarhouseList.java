package charms.build.jarhouse;

import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import charms.model.diag.CharmException;
import charms.model.diag.DiagnosticLog;
import charms.model.diag.SourcePosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the layers' {@code jarhouse.txt} files ask for. A library named by several layers has the
 * version of the highest (design.md section 3). Text after {@code #} is a comment.
 *
 * <pre>
 * # templates
 * charms:charm-jinja:0.1.0-SNAPSHOT
 * </pre>
 */
public final class JarhouseList {
  private static final String FILE = "jarhouse.txt";

  private JarhouseList() {}

  /** The lines in force, by library. */
  public static Collection<JarhouseLine> of(LayerStack stack) {
    List<StackedLayer> lowestFirst = new ArrayList<>(stack.interfaces());
    lowestFirst.addAll(stack.layers());
    Map<String, JarhouseLine> lines = new TreeMap<>();
    DiagnosticLog log = new DiagnosticLog();
    for (StackedLayer layer : lowestFirst) {
      Path file = layer.source().directory().resolve(FILE);
      if (Files.isRegularFile(file)) {
        read(layer, file, lines, log);
      }
    }
    log.maybeThrow();
    return lines.values();
  }

  private static void read(
      StackedLayer layer, Path file, Map<String, JarhouseLine> lines, DiagnosticLog log) {
    List<String> texts;
    try {
      texts = Files.readAllLines(file);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + file + "'", cause);
    }
    String shown = layer.source().shownPath() + "/" + FILE;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i).replaceFirst("#.*", "").strip();
      if (!text.isEmpty()) {
        SourcePosition position = new SourcePosition(shown, i + 1, 1, texts.get(i));
        try {
          JarhouseLine line = JarhouseLine.parse(text, layer.source().include(), position);
          lines.put(line.library(), line);
        } catch (CharmException wrong) {
          log.addAll(wrong);
        }
      }
    }
  }
}
