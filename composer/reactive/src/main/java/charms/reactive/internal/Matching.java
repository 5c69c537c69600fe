package charms.reactive.internal;

import charms.reactive.Predicate;
import charms.reactive.host.Host;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tests what must hold for a handler to be called (reactive-runtime.md section 2.3). */
final class Matching {
  private final FlagStore flags;
  private final FlagWatch watch;
  private final HookFacts facts;
  private final HookPatterns patterns;
  private final Host host;
  private final Map<String, @Nullable Object> invoked;
  private final Map<String, @Nullable Object> files;

  Matching(RunningContext context, HookFacts facts, FlagWatch watch, UnitState state) {
    this.flags = context.flagStore();
    this.watch = watch;
    this.facts = facts;
    this.patterns = new HookPatterns(context.charm().endpoints());
    this.host = context.host();
    this.invoked = state.section("invoked");
    this.files = state.section("files");
  }

  /** True if the handler is due: a flag it watches changed, or it is the first batch. */
  boolean due(Handler handler) {
    return watch.concerns(handler.watched()) && holds(handler);
  }

  /** True if everything the handler asks for holds. */
  boolean holds(Handler handler) {
    for (Predicate predicate : handler.spec().predicates()) {
      if (!holds(handler, predicate)) {
        return false;
      }
    }
    return true;
  }

  /** Notes that the handler was called and ended well. */
  void called(Handler handler) {
    for (Predicate predicate : handler.spec().predicates()) {
      if (predicate instanceof Predicate.Once) {
        invoked.put(handler.key(), Boolean.TRUE);
      } else if (predicate instanceof Predicate.FileChanged changed) {
        files.put(handler.key(), Hashes.ofFiles(host, changed.paths()));
      }
    }
  }

  private boolean holds(Handler handler, Predicate predicate) {
    if (predicate instanceof Predicate.AllSet all) {
      return set(all.flags()) == all.flags().size();
    } else if (predicate instanceof Predicate.AnySet any) {
      return set(any.flags()) > 0;
    } else if (predicate instanceof Predicate.NoneSet none) {
      return set(none.flags()) == 0;
    } else if (predicate instanceof Predicate.NotAllSet notAll) {
      return set(notAll.flags()) < notAll.flags().size();
    } else if (predicate instanceof Predicate.InHook hook) {
      return facts.action().isEmpty() && patterns.anyMatches(hook.patterns(), facts.hook());
    } else if (predicate instanceof Predicate.InAction action) {
      return facts.action().equals(Optional.of(action.action()));
    } else if (predicate instanceof Predicate.FileChanged changed) {
      return !Hashes.ofFiles(host, changed.paths()).equals(files.get(handler.key()));
    } else if (predicate instanceof Predicate.ProgramAgrees) {
      return handler.table() instanceof ExternalHandlers programs
          && programs.agrees(handler.index());
    }
    return !invoked.containsKey(handler.key());
  }

  private int set(List<String> names) {
    int count = 0;
    for (String name : names) {
      if (flags.isSet(name)) {
        count++;
      }
    }
    return count;
  }
}
