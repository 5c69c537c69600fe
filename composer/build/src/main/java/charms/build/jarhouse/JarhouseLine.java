package charms.build.jarhouse;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;

/**
 * One dependency of a layer, as in {@code org.yaml:snakeyaml:2.4}.
 *
 * @param group as in {@code org.yaml}
 * @param artifact as in {@code snakeyaml}
 * @param version as in {@code 2.4}
 * @param owner the include of the layer that asks for it
 * @param position where it is written
 */
public record JarhouseLine(
    String group, String artifact, String version, String owner, SourcePosition position) {

  /** Parses {@code GROUP:ARTIFACT:VERSION}. */
  static JarhouseLine parse(String text, String owner, SourcePosition position) {
    String[] parts = text.split(":", -1);
    boolean complete = parts.length == 3;
    for (String part : parts) {
      complete &= part.matches("[A-Za-z0-9._-]+");
    }
    if (!complete) {
      throw new CharmException(
          Diagnostic.error(
              position, "cannot read dependency '" + text + "': expected GROUP:ARTIFACT:VERSION"));
    }
    return new JarhouseLine(parts[0], parts[1], parts[2], owner, position);
  }

  /** What two versions of one library share. */
  String library() {
    return group + ":" + artifact;
  }
}
