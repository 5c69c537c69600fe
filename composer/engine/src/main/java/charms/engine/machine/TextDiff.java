package charms.engine.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text became another, as {@code diff -u} writes it, without the lines that name the files:
 *
 * <pre>
 * &#64;@ -1,2 +1,2 @@
 *  [DEFAULT]
 * -debug = false
 * +debug = true
 * </pre>
 *
 * @param added lines that were added
 * @param removed lines that were removed
 * @param text empty where both are the same, or one is no text or too large to compare
 */
public record TextDiff(int added, int removed, String text) {
  /** No difference that can be shown. */
  public static final TextDiff NONE = new TextDiff(0, 0, "");

  private static final int CONTEXT = 3;
  private static final int MOST_COMPARISONS = 16_000_000;

  /** The difference of two texts. */
  public static TextDiff of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> fresh = after.lines().toList();
    int head = 0;
    int most = Math.min(old.size(), fresh.size());
    while (head < most && old.get(head).equals(fresh.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
      tail++;
    }
    List<Line> lines = new ArrayList<>();
    old.subList(0, head).forEach(line -> lines.add(new Line(' ', line)));
    middle(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail), lines);
    old.subList(old.size() - tail, old.size()).forEach(line -> lines.add(new Line(' ', line)));
    return written(lines);
  }

  /**
   * A line of the whole difference.
   *
   * @param sign a blank, {@code -} or {@code +}
   */
  private record Line(char sign, String text) {
    boolean same() {
      return sign == ' ';
    }
  }

  /** By the longest common subsequence; texts too different for that are replaced whole. */
  private static void middle(List<String> old, List<String> fresh, List<Line> lines) {
    if ((long) old.size() * fresh.size() > MOST_COMPARISONS) {
      old.forEach(line -> lines.add(new Line('-', line)));
      fresh.forEach(line -> lines.add(new Line('+', line)));
      return;
    }
    int[][] common = new int[old.size() + 1][fresh.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = fresh.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(fresh.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < old.size() || j < fresh.size()) {
      if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
        lines.add(new Line(' ', old.get(i++)));
        j++;
      } else if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line('-', old.get(i++)));
      } else {
        lines.add(new Line('+', fresh.get(j++)));
      }
    }
  }

  private static TextDiff written(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    int added = (int) lines.stream().filter(line -> line.sign() == '+').count();
    int removed = (int) lines.stream().filter(line -> line.sign() == '-').count();
    int old = 0;
    int fresh = 0;
    int at = 0;
    while (at < lines.size()) {
      int end = hunkEnd(lines, at);
      List<Line> hunk = lines.subList(at, end);
      int oldLines = (int) hunk.stream().filter(line -> line.sign() != '+').count();
      int freshLines = (int) hunk.stream().filter(line -> line.sign() != '-').count();
      if (hunk.stream().anyMatch(line -> !line.same())) {
        text.append("@@ -").append(range(old, oldLines));
        text.append(" +").append(range(fresh, freshLines)).append(" @@\n");
        hunk.forEach(line -> text.append(line.sign()).append(line.text()).append('\n'));
      }
      old += oldLines;
      fresh += freshLines;
      at = end;
    }
    return new TextDiff(added, removed, text.toString());
  }

  /** Where the lines that belong together from here on end: all alike, or a hunk. */
  private static int hunkEnd(List<Line> lines, int at) {
    int change = next(lines, at);
    if (change - at > CONTEXT || change == lines.size()) {
      return change == lines.size() ? change : change - CONTEXT;
    }
    int last = change;
    int following = next(lines, last + 1);
    while (following < lines.size() && following - last <= 2 * CONTEXT + 1) {
      last = following;
      following = next(lines, last + 1);
    }
    return Math.min(lines.size(), last + 1 + CONTEXT);
  }

  private static int next(List<Line> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).same()) {
      at++;
    }
    return at;
  }

  /** As {@code diff -u} counts: an empty range stands after the line before it. */
  private static String range(int before, int count) {
    int first = count == 0 ? before : before + 1;
    return count == 1 ? String.valueOf(first) : first + "," + count;
  }
}
