package charms.reactive.internal;

import charms.reactive.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What handlers ask for, in words. */
final class PredicateText {
  private PredicateText() {}

  static String of(Predicate predicate) {
    if (predicate instanceof Predicate.AllSet all) {
      return "all of " + String.join(", ", all.flags());
    } else if (predicate instanceof Predicate.AnySet any) {
      return "any of " + String.join(", ", any.flags());
    } else if (predicate instanceof Predicate.NoneSet none) {
      return "none of " + String.join(", ", none.flags());
    } else if (predicate instanceof Predicate.NotAllSet notAll) {
      return "not all of " + String.join(", ", notAll.flags());
    } else if (predicate instanceof Predicate.InHook hook) {
      return "in the hooks " + String.join(", ", hook.patterns());
    } else if (predicate instanceof Predicate.InAction action) {
      return "in the action " + action.action();
    } else if (predicate instanceof Predicate.FileChanged changed) {
      return "when one changed of " + String.join(", ", changed.paths());
    } else if (predicate instanceof Predicate.ProgramAgrees) {
      return "when the program agrees";
    }
    return "once in the unit's life";
  }

  static boolean isOfFlags(Predicate predicate) {
    return predicate instanceof Predicate.AllSet
        || predicate instanceof Predicate.AnySet
        || predicate instanceof Predicate.NoneSet
        || predicate instanceof Predicate.NotAllSet;
  }

  /** The flags because of which it does not hold; none if it does, or is about something else. */
  static List<String> wrong(Predicate predicate, Set<String> set) {
    if (predicate instanceof Predicate.AllSet all) {
      return those(all.flags(), set, false);
    } else if (predicate instanceof Predicate.AnySet any) {
      List<String> unset = those(any.flags(), set, false);
      return unset.size() == any.flags().size() ? unset : List.of();
    } else if (predicate instanceof Predicate.NoneSet none) {
      return those(none.flags(), set, true);
    } else if (predicate instanceof Predicate.NotAllSet notAll) {
      List<String> there = those(notAll.flags(), set, true);
      return there.size() == notAll.flags().size() ? there : List.of();
    }
    return List.of();
  }

  /** As in {@code db.ready not set, app.paused set}. */
  static String missing(List<String> wrong, Set<String> set) {
    List<String> parts = new ArrayList<>();
    for (String flag : wrong) {
      parts.add(flag + (set.contains(flag) ? " set" : " not set"));
    }
    return String.join(", ", parts);
  }

  private static List<String> those(List<String> flags, Set<String> set, boolean wanted) {
    List<String> those = new ArrayList<>();
    for (String flag : flags) {
      if (set.contains(flag) == wanted) {
        those.add(flag);
      }
    }
    return those;
  }
}
