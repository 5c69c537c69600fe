package charms.model.diag;

/**
 * A place in a file, as in {@code layers/aodh/layer.yaml:7:12}.
 *
 * @param path as shown to the user: relative to the project where possible, with {@code /}
 * @param line counted from 1; 0 is the file as a whole
 * @param column counted from 1; 0 is the line as a whole
 * @param text the line itself, for showing; empty where there is none to show
 */
public record SourcePosition(String path, int line, int column, String text)
    implements Comparable<SourcePosition> {

  /** The file as a whole. */
  public static SourcePosition file(String path) {
    return new SourcePosition(path, 0, 0, "");
  }

  /** Where an index of a file's text is. */
  public static SourcePosition in(String path, String text, int index) {
    int line = (int) text.substring(0, index).chars().filter(c -> c == '\n').count() + 1;
    int column = index - text.substring(0, index).lastIndexOf('\n');
    String shown = text.lines().skip(line - 1L).findFirst().orElse("");
    return new SourcePosition(path, line, column, shown);
  }

  @Override
  public int compareTo(SourcePosition other) {
    int byPath = path.compareTo(other.path);
    if (byPath != 0) {
      return byPath;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** {@code PATH}, {@code PATH:LINE} or {@code PATH:LINE:COLUMN}, as far as known. */
  @Override
  public String toString() {
    if (line == 0) {
      return path;
    }
    return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
  }
}
