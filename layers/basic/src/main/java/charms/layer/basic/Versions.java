package charms.layer.basic;

import java.util.Comparator;

/**
 * Compares versions of Debian packages as dpkg does (deb-version(7)): epoch, upstream version,
 * revision; digits as numbers, letters before all else, {@code ~} before the end.
 */
public final class Versions implements Comparator<String> {
  /** The one order there is. */
  public static final Versions ORDER = new Versions();

  private Versions() {}

  public static boolean isAtLeast(String version, String other) {
    return ORDER.compare(version, other) >= 0;
  }

  @Override
  public int compare(String one, String other) {
    int epochs = Integer.compare(epoch(one), epoch(other));
    if (epochs != 0) {
      return epochs;
    }
    int upstreams = parts(upstream(one), upstream(other));
    return upstreams != 0 ? upstreams : parts(revision(one), revision(other));
  }

  private static int epoch(String version) {
    int colon = version.indexOf(':');
    return colon < 0 ? 0 : Integer.parseInt(version.substring(0, colon));
  }

  private static String upstream(String version) {
    String rest = version.substring(version.indexOf(':') + 1);
    int dash = rest.lastIndexOf('-');
    return dash < 0 ? rest : rest.substring(0, dash);
  }

  private static String revision(String version) {
    int dash = version.lastIndexOf('-');
    return dash < 0 ? "" : version.substring(dash + 1);
  }

  private static int parts(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() || j < other.length()) {
      while (isText(one, i) || isText(other, j)) {
        int difference = weight(one, i) - weight(other, j);
        if (difference != 0) {
          return difference;
        }
        i++;
        j++;
      }
      int iEnd = digits(one, i);
      int jEnd = digits(other, j);
      int difference =
          numbers(one.substring(Math.min(i, iEnd), iEnd), other.substring(Math.min(j, jEnd), jEnd));
      if (difference != 0) {
        return difference;
      }
      i = iEnd;
      j = jEnd;
    }
    return 0;
  }

  private static boolean isText(String text, int at) {
    return at < text.length() && !Character.isDigit(text.charAt(at));
  }

  private static int digits(String text, int from) {
    int end = Math.min(from, text.length());
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int numbers(String one, String other) {
    String left = one.replaceFirst("^0+", "");
    String right = other.replaceFirst("^0+", "");
    return left.length() != right.length() ? left.length() - right.length() : left.compareTo(right);
  }

  private static int weight(String text, int at) {
    if (!isText(text, at)) {
      return 0;
    }
    char c = text.charAt(at);
    if (c == '~') {
      return -1;
    }
    return Character.isLetter(c) ? c : c + 256;
  }
}
