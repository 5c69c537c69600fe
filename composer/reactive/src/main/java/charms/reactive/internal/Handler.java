package charms.reactive.internal;

import charms.reactive.Endpoint;
import charms.reactive.HandlerSpec;
import charms.reactive.HandlerTable;
import charms.reactive.Predicate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handler as it takes part in one hook: for an endpoint class once per endpoint, with its name
 * filled in.
 *
 * @param table where it stands
 * @param index its place there
 * @param spec what its annotations say, flags filled in
 * @param endpoint the endpoint it belongs to; null for all others
 */
record Handler(HandlerTable table, int index, HandlerSpec spec, @Nullable Endpoint endpoint) {
  static Handler of(HandlerTable table, int index, HandlerSpec spec, @Nullable Endpoint endpoint) {
    if (endpoint == null) {
      return new Handler(table, index, spec, null);
    }
    List<Predicate> filled = new ArrayList<>();
    for (Predicate predicate : spec.predicates()) {
      filled.add(fill(predicate, endpoint));
    }
    HandlerSpec own = new HandlerSpec(spec.key(), spec.file(), spec.line(), spec.kind(), filled);
    return new Handler(table, index, own, endpoint);
  }

  /** Stable across versions: class, method and endpoint. */
  String key() {
    return endpoint == null ? spec.key() : spec.key() + ":" + endpoint.name();
  }

  /** For people: {@code charms/layer/apache/ApacheHandlers.java:42:install}. */
  String id() {
    if (table instanceof ExternalHandlers programs) {
      return programs.id(index);
    }
    String method = spec.key().substring(spec.key().lastIndexOf('.') + 1);
    String id = spec.file() + ":" + spec.line() + ":" + method;
    return endpoint == null ? id : id + ":" + endpoint.name();
  }

  /** Flags whose change concerns it, in the order of its annotations. */
  List<String> watched() {
    List<String> flags = new ArrayList<>();
    for (Predicate predicate : spec.predicates()) {
      flags.addAll(flags(predicate));
    }
    return flags;
  }

  private static List<String> flags(Predicate predicate) {
    if (predicate instanceof Predicate.AllSet all) {
      return all.flags();
    } else if (predicate instanceof Predicate.AnySet any) {
      return any.flags();
    } else if (predicate instanceof Predicate.NoneSet none) {
      return none.flags();
    } else if (predicate instanceof Predicate.NotAllSet notAll) {
      return notAll.flags();
    }
    return List.of();
  }

  private static Predicate fill(Predicate predicate, Endpoint endpoint) {
    if (predicate instanceof Predicate.AllSet all) {
      return new Predicate.AllSet(fill(all.flags(), endpoint));
    } else if (predicate instanceof Predicate.AnySet any) {
      return new Predicate.AnySet(fill(any.flags(), endpoint));
    } else if (predicate instanceof Predicate.NoneSet none) {
      return new Predicate.NoneSet(fill(none.flags(), endpoint));
    } else if (predicate instanceof Predicate.NotAllSet notAll) {
      return new Predicate.NotAllSet(fill(notAll.flags(), endpoint));
    } else if (predicate instanceof Predicate.InHook hook) {
      return new Predicate.InHook(fill(hook.patterns(), endpoint));
    }
    return predicate;
  }

  private static List<String> fill(List<String> texts, Endpoint endpoint) {
    List<String> filled = new ArrayList<>();
    for (String text : texts) {
      filled.add(endpoint.expand(text));
    }
    return filled;
  }
}
