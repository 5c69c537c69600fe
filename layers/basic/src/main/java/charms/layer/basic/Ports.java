package charms.layer.basic;

import charms.reactive.HookContext;
import charms.reactive.hooktool.HookTools;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ports a unit has opened, asked for once a hook. */
public final class Ports {
  private static final Pattern SINGLE_TCP = Pattern.compile("[0-9]{1,5}/tcp");
  private static final Pattern RANGE =
      Pattern.compile("(?<first>[0-9]{1,5})(-(?<last>[0-9]{1,5}))?/(?<protocol>[a-z]+)");

  private final HookTools tools;

  /** As this object leaves them; asked for once in a hook. */
  private @Nullable Set<String> open;

  private Ports(HookTools tools) {
    this.tools = tools;
  }

  /** Those of this hook. */
  public static Ports of(HookContext context) {
    return context.shared(Ports.class, all -> new Ports(all.hookTools()));
  }

  /**
   * Opens and closes ports until of all single TCP ports exactly those wanted are open. Ranges and
   * other protocols are left to whoever opened them; a port in an open range is open.
   *
   * @param wanted as in {@code 1789/tcp}
   */
  public void only(Set<String> wanted) {
    if (open == null) {
      open = new TreeSet<>(tools.openedPorts());
    }
    for (String port : new TreeSet<>(wanted)) {
      if (open.stream().noneMatch(range -> covers(range, port))) {
        tools.openPort(port);
        open.add(port);
      }
    }
    for (String port : List.copyOf(open)) {
      if (SINGLE_TCP.matcher(port).matches() && !wanted.contains(port)) {
        tools.closePort(port);
        open.remove(port);
      }
    }
  }

  /** True if the port, or all of a range, lies in what is open, as in {@code 8000-8010/tcp}. */
  private static boolean covers(String open, String port) {
    Matcher whole = RANGE.matcher(open);
    Matcher part = RANGE.matcher(port);
    return open.equals(port)
        || whole.matches()
            && part.matches()
            && whole.group("protocol").equals(part.group("protocol"))
            && first(whole) <= first(part)
            && last(part) <= last(whole);
  }

  private static int first(Matcher range) {
    return Integer.parseInt(range.group("first"));
  }

  private static int last(Matcher range) {
    return range.group("last") == null ? first(range) : Integer.parseInt(range.group("last"));
  }
}
