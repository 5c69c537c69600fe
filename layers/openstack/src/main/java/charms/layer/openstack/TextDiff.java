package charms.layer.openstack;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines in which two texts differ, with three lines around each place, as {@code diff -u} shows
 * them:
 *
 * <pre>
 * --- /etc/congress/congress.conf
 * +++ /etc/congress/congress.conf as it would be
 * @@ -1,2 +1,2 @@
 *  [DEFAULT]
 * -debug = False
 * +debug = True
 * </pre>
 */
final class TextDiff {
  private static final int AROUND = 3;

  /**
   * One line of the comparison.
   *
   * @param sign blank, minus or plus
   */
  private record Line(char sign, String text) {}

  private TextDiff() {}

  /** Empty where the texts are equal. */
  static String of(String name, String old, String wanted) {
    if (old.equals(wanted)) {
      return "";
    }
    List<Line> lines = compare(lines(old), lines(wanted));
    StringBuilder text = new StringBuilder();
    text.append("--- ").append(name).append("\n+++ ").append(name).append(" as it would be\n");
    int at = 0;
    while (at < lines.size()) {
      if (lines.get(at).sign() == ' ') {
        at++;
      } else {
        at = hunk(lines, at, text);
      }
    }
    return text.toString();
  }

  /** Writes the hunk around a line that differs; where the next one may begin. */
  private static int hunk(List<Line> lines, int first, StringBuilder text) {
    int start = Math.max(0, first - AROUND);
    int end = first;
    int equal = 0;
    while (end < lines.size() && equal <= 2 * AROUND) {
      equal = lines.get(end).sign() == ' ' ? equal + 1 : 0;
      end++;
    }
    end -= Math.max(0, equal - AROUND);
    text.append("@@ -").append(range(lines, start, end, '+'));
    text.append(" +").append(range(lines, start, end, '-')).append(" @@\n");
    for (Line line : lines.subList(start, end)) {
      text.append(line.sign()).append(line.text()).append('\n');
    }
    return end;
  }

  /** {@code START,COUNT} of one side, which has no lines of the other's sign. */
  private static String range(List<Line> lines, int start, int end, char other) {
    int before = count(lines.subList(0, start), other);
    int within = count(lines.subList(start, end), other);
    return (within == 0 ? before : before + 1) + "," + within;
  }

  private static int count(List<Line> lines, char other) {
    int count = 0;
    for (Line line : lines) {
      count += line.sign() == other ? 0 : 1;
    }
    return count;
  }

  /** By the longest common subsequence. */
  private static List<Line> compare(List<String> old, List<String> wanted) {
    int[][] common = new int[old.size() + 1][wanted.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = wanted.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(wanted.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < wanted.size()) {
      boolean both = i < old.size() && j < wanted.size();
      if (both && old.get(i).equals(wanted.get(j))) {
        lines.add(new Line(' ', old.get(i++)));
        j++;
      } else if (j >= wanted.size() || both && common[i + 1][j] >= common[i][j + 1]) {
        lines.add(new Line('-', old.get(i++)));
      } else {
        lines.add(new Line('+', wanted.get(j++)));
      }
    }
    return lines;
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : text.lines().toList();
  }
}
