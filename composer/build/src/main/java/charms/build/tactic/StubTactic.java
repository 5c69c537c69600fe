package charms.build.tactic;

import charms.build.plan.LayerFile;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import charms.model.diag.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * A hook or action made from a template: {@code {}} is a word for it, braces are doubled
 * (charm-build.md section 4).
 */
final class StubTactic implements Tactic {
  private final String path;
  private final String word;
  private final String owner;
  private final LayerFile template;

  /**
   * @param word what stands for {@code {}}
   * @param owner the layer that is said to have it
   */
  StubTactic(String path, String word, String owner, LayerFile template) {
    this.path = path;
    this.word = word;
    this.owner = owner;
    this.template = template;
  }

  String path() {
    return path;
  }

  @Override
  public void combine(LayerFile file) {
    throw new IllegalStateException("'" + path + "' is made, no layer has it");
  }

  @Override
  public void lint(DiagnosticLog log) {
    try {
      fill(Files.readString(template.file()));
    } catch (CharmException wrong) {
      log.addAll(wrong);
    } catch (IOException unreadable) {
      log.add(
          Diagnostic.error(
              SourcePosition.file(template.shown()), "cannot read: " + unreadable.getMessage()));
    }
  }

  @Override
  public void process(CharmTree tree) throws IOException {
    tree.write(path, fill(Files.readString(template.file())), true);
  }

  @Override
  public List<SignedPath> sign() {
    return List.of(SignedPath.made(path, owner));
  }

  private String fill(String text) {
    StringBuilder filled = new StringBuilder();
    String unix = text.replace("\r\n", "\n");
    int at = 0;
    while (at < unix.length()) {
      if (unix.startsWith("{{", at) || unix.startsWith("}}", at)) {
        filled.append(unix.charAt(at));
        at += 2;
      } else if (unix.startsWith("{}", at)) {
        filled.append(word);
        at += 2;
      } else if (unix.startsWith("{0}", at)) {
        filled.append(word);
        at += 3;
      } else if (unix.charAt(at) == '{' || unix.charAt(at) == '}') {
        throw new CharmException(
            Diagnostic.error(
                SourcePosition.in(template.shown(), unix, at),
                "cannot fill the template: a single brace, write it twice"));
      } else {
        filled.append(unix.charAt(at++));
      }
    }
    return filled.toString();
  }
}
