package charms.reactive.internal;

import charms.reactive.Flags;
import charms.reactive.Predicate;
import charms.reactive.internal.DispatchJournal.Batch;
import charms.reactive.internal.DispatchJournal.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells of one handler:
 *
 * <pre>
 * charms/app/AppHandlers.java:40:restart
 *   all of app.rendered, db.ready: no
 *     db.ready is not set; charms.interfaces.db.DbRequires names it
 *   update-status at 2026-11-21T12:00:01Z: not called: all of app.rendered, db.ready: no
 * </pre>
 */
final class HandlerStory {
  private final Handler handler;
  private final Flags flags;
  private final HandlerSet handlers;

  HandlerStory(Handler handler, Flags flags, HandlerSet handlers) {
    this.handler = handler;
    this.flags = flags;
    this.handlers = handlers;
  }

  String tell(List<HookRecord> hooks) {
    StringBuilder text = new StringBuilder(handler.id()).append('\n');
    Set<String> now = flags.all();
    for (Predicate predicate : handler.spec().predicates()) {
      text.append("  ").append(PredicateText.of(predicate));
      List<String> wrong = PredicateText.wrong(predicate, now);
      text.append(PredicateText.isOfFlags(predicate) ? wrong.isEmpty() ? ": yes" : ": no" : "");
      text.append('\n');
      for (String flag : wrong) {
        text.append("    ").append(flag).append(now.contains(flag) ? " is set" : " is not set");
        text.append(who(flag, !now.contains(flag), hooks)).append('\n');
      }
    }
    for (HookRecord hook : hooks) {
      text.append("  ").append(HookStory.title(hook)).append(": ").append(ran(hook)).append('\n');
    }
    return text.toString();
  }

  /** Who set or cleared the flag, as recorded; else the classes that could. */
  private String who(String flag, boolean toSet, List<HookRecord> hooks) {
    Set<String> known = FlagStory.changers(hooks, (toSet ? "+" : "-") + flag);
    if (!known.isEmpty()) {
      return "; lately " + (toSet ? "set" : "cleared") + " by " + String.join(", ", known);
    }
    Set<String> named = new FlagMentions(handlers).of(flag);
    return named.isEmpty() ? "; no class names it" : "; named in " + String.join(", ", named);
  }

  private String ran(HookRecord hook) {
    List<String> runs = new ArrayList<>();
    int batchNumber = 0;
    for (int i = 0; i < hook.batches().size(); i++) {
      Batch batch = hook.batches().get(i);
      batchNumber += batch.phase() == DispatchPhase.OTHER ? 1 : 0;
      for (Call call : batch.calls()) {
        if (call.handler().equals(handler.id())) {
          String why = new HookStory(handlers).why(hook, i, call.handler());
          runs.add(
              (batch.phase() == DispatchPhase.OTHER ? "in batch " + batchNumber : "first")
                  + ": "
                  + why);
        }
      }
    }
    if (!runs.isEmpty()) {
      return "called " + String.join("; ", runs);
    }
    for (Predicate predicate : handler.spec().predicates()) {
      List<String> wrong = PredicateText.wrong(predicate, hook.flags());
      if (!wrong.isEmpty()) {
        return "not called, at its end: " + PredicateText.missing(wrong, hook.flags());
      }
    }
    return "not called";
  }
}
