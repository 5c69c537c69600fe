package charms.build.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Patterns as in {@code .gitignore}, matched against paths below a layer (charm-build.md section
 * 3). The last pattern that matches wins; {@code !} takes a path back in.
 */
public final class PathPatterns {
  private static final List<String> ALWAYS =
      List.of(
          ".bzr",
          ".git",
          "**/.ropeproject",
          "*.pyc",
          "*~",
          ".tox",
          "*.swp",
          ".pull-source-rev",
          "*.charm",
          "build.lock");

  private final List<Rule> rules = new ArrayList<>();

  private PathPatterns(List<String> patterns) {
    patterns.forEach(this::add);
  }

  /** These patterns, and those that always hold. */
  public static PathPatterns of(List<String> patterns) {
    List<String> all = new ArrayList<>(ALWAYS);
    all.addAll(patterns);
    return new PathPatterns(all);
  }

  private record Rule(Pattern pattern, boolean taken) {}

  /** True when the path, as in {@code tests/unit/test.sh}, is matched. */
  public boolean matches(String path) {
    boolean matched = false;
    for (Rule rule : rules) {
      if (rule.pattern().matcher(path).matches()) {
        matched = rule.taken();
      }
    }
    return matched;
  }

  private void add(String text) {
    String pattern = text.replaceFirst("(?<!\\\\)[ \\t]+$", "");
    boolean taken = !pattern.startsWith("!");
    if (!taken) {
      pattern = pattern.substring(1);
    }
    if (pattern.isEmpty() || pattern.startsWith("#") || pattern.equals("/")) {
      return;
    }
    boolean contentsOnly = pattern.endsWith("/");
    String body = contentsOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean anchored = body.contains("/");
    if (body.startsWith("/")) {
      body = body.substring(1);
    }
    String regex = (anchored ? "" : "(?:.*/)?") + translate(body) + tail(body, contentsOnly);
    rules.add(new Rule(Pattern.compile(regex, Pattern.DOTALL), taken));
  }

  private static String tail(String body, boolean contentsOnly) {
    if (body.endsWith("/**")) {
      return "";
    }
    return contentsOnly ? "/.*" : "(?:/.*)?";
  }

  private static String translate(String glob) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < glob.length()) {
      if (glob.startsWith("**/", at)) {
        regex.append("(?:.*/)?");
        at += 3;
      } else if (glob.startsWith("/**", at) && at + 3 == glob.length()) {
        regex.append("/.*");
        at += 3;
      } else {
        at = one(glob, at, regex);
      }
    }
    return regex.toString();
  }

  private static int one(String glob, int at, StringBuilder regex) {
    char c = glob.charAt(at);
    int close = c == '[' ? glob.indexOf(']', at + 2) : -1;
    if (close > 0) {
      String inside = glob.substring(at + 1, close).replace("\\", "\\\\").replace("[", "\\[");
      boolean not = inside.startsWith("!") || inside.startsWith("^");
      regex.append(not ? "[^/" : "[").append(not ? inside.substring(1) : inside).append(']');
      return close + 1;
    }
    if (c == '*') {
      regex.append("[^/]*");
    } else if (c == '?') {
      regex.append("[^/]");
    } else if (c == '\\' && at + 1 < glob.length()) {
      regex.append(Pattern.quote(glob.substring(at + 1, at + 2)));
      return at + 2;
    } else {
      regex.append(Pattern.quote(String.valueOf(c)));
    }
    return at + 1;
  }
}
