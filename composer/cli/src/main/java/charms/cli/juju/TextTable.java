package charms.cli.juju;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Columns padded to their widest cell and two blanks more, blanks at the end trimmed. */
final class TextTable {
  private final Set<String> rightAligned;
  private final List<String> heads;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param rightAligned heads of columns whose cells stand at the right
   */
  TextTable(List<String> heads, Set<String> rightAligned) {
    this.heads = List.copyOf(heads);
    this.rightAligned = rightAligned;
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  String text() {
    List<List<String>> all = new ArrayList<>();
    all.add(heads);
    all.addAll(rows);
    int[] widths = new int[heads.size()];
    for (List<String> row : all) {
      for (int column = 0; column < row.size(); column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String padding = " ".repeat(widths[column] - cell.length());
        boolean right = rightAligned.contains(heads.get(column));
        line.append(right ? padding + cell : cell + padding).append("  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
