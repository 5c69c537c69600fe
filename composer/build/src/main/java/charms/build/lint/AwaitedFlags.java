package charms.build.lint;

import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flags that a handler waits for and no source names anywhere else: nothing can set them. Flags the
 * runtime sets by itself, and those of endpoints, are not looked at; nor is a flag that begins as a
 * text that may be the first part of one.
 */
final class AwaitedFlags {
  private static final Pattern AWAITED = Pattern.compile("@When(Any)?\\(([^)]*)\\)");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Set<String> OF_THE_RUNTIME =
      Set.of("config", "endpoint", "leadership", "layer", "hook", "upgrade", "apt", "snap");

  private record Place(String flag, SourcePosition position) {}

  private final Set<String> endpoints;
  private final List<Place> awaited = new ArrayList<>();
  private final Map<String, Integer> named = new HashMap<>();
  private final Map<String, Integer> waited = new HashMap<>();

  AwaitedFlags(Set<String> endpoints) {
    this.endpoints = endpoints;
  }

  /**
   * Notes what a source waits for and what it names.
   *
   * @param shown its path in messages
   */
  void read(String shown, String source) {
    Matcher text = TEXT.matcher(source);
    while (text.find()) {
      named.merge(text.group(1), 1, Integer::sum);
    }
    Matcher handler = AWAITED.matcher(source);
    while (handler.find()) {
      Matcher flag = TEXT.matcher(handler.group(2));
      while (flag.find()) {
        int start = handler.start(2) + flag.start();
        waited.merge(flag.group(1), 1, Integer::sum);
        awaited.add(new Place(flag.group(1), SourcePosition.in(shown, source, start)));
      }
    }
  }

  /** The warnings, in the order the sources were read. */
  List<Diagnostic> warnings() {
    List<Diagnostic> warnings = new ArrayList<>();
    for (Place place : awaited) {
      String first = place.flag().replaceFirst("\\..*", "");
      boolean elsewhere =
          named.get(place.flag()) > waited.get(place.flag()) || isPutTogether(place.flag());
      if (!elsewhere && !OF_THE_RUNTIME.contains(first) && !endpoints.contains(first)) {
        warnings.add(
            Diagnostic.warning("nothing sets the flag '" + place.flag() + "'")
                .at(place.position()));
      }
    }
    return warnings;
  }

  /** As in {@code "charms.openstack.do-default-" + event}. */
  private boolean isPutTogether(String flag) {
    return named.keySet().stream()
        .anyMatch(text -> text.matches("(?s).+[.-]") && flag.startsWith(text));
  }
}
