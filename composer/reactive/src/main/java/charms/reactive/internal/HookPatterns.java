package charms.reactive.internal;

import charms.reactive.EndpointDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Expands hook patterns: {@code {requires:keystone}-relation-{joined,changed}} becomes a name for
 * each endpoint and alternative (reactive-runtime.md section 2.3).
 */
final class HookPatterns {
  private final List<EndpointDeclaration> endpoints;

  HookPatterns(List<EndpointDeclaration> endpoints) {
    this.endpoints = endpoints;
  }

  boolean anyMatches(List<String> patterns, String hook) {
    for (String pattern : patterns) {
      if (expand(pattern).contains(hook)) {
        return true;
      }
    }
    return false;
  }

  /** All names; none where an endpoint pattern finds no endpoint. */
  List<String> expand(String pattern) {
    int open = pattern.indexOf('{');
    int close = pattern.indexOf('}', open + 1);
    if (open < 0 || close < 0) {
      return List.of(pattern);
    }
    List<String> names = new ArrayList<>();
    for (String choice : choices(pattern.substring(open + 1, close))) {
      names.addAll(expand(pattern.substring(0, open) + choice + pattern.substring(close + 1)));
    }
    return names;
  }

  private List<String> choices(String inside) {
    int colon = inside.indexOf(':');
    if (colon < 0) {
      return List.of(inside.split(",", -1));
    }
    String role = inside.substring(0, colon).toUpperCase(Locale.ROOT);
    String interfaceName = inside.substring(colon + 1);
    List<String> names = new ArrayList<>();
    for (EndpointDeclaration endpoint : endpoints) {
      boolean sameRole = endpoint.role().name().startsWith(role);
      if (sameRole && endpoint.interfaceName().equals(interfaceName)) {
        names.add(endpoint.name());
      }
    }
    return names;
  }
}
