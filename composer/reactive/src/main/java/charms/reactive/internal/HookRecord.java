package charms.reactive.internal;

import charms.reactive.internal.DispatchJournal.Batch;
import charms.reactive.internal.DispatchJournal.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A hook as its line in the journal file tells it. As JSON, here with line ends:
 *
 * <pre>
 * {"batches": [{"calls": [{"changes": ["+app.ready"], "handler": "App.java:9:ready"}],
 *               "phase": "other", "queue": ["App.java:9:ready"]}],
 *  "beside": [{"changes": ["+config.changed"], "handler": "the runtime"}],
 *  "flags": ["app.ready"], "hook": "start", "outcome": "", "time": 1795000000000}
 * </pre>
 *
 * @param hook the hook's name, or the action's
 * @param time its start in milliseconds since 1970
 * @param outcome why it failed; empty where it did not
 * @param batches in their order; of a hook with many, the first and the last ones
 * @param beside what was called before and after the batches
 * @param flags those that were set at its end
 */
record HookRecord(
    String hook,
    long time,
    String outcome,
    List<Batch> batches,
    List<Call> beside,
    Set<String> flags) {
  private static final int MOST_BATCHES = 20;

  static HookRecord of(
      String hook, long time, String outcome, DispatchJournal journal, Set<String> flags) {
    List<Batch> all = journal.batches();
    List<Batch> kept = all;
    if (all.size() > MOST_BATCHES) {
      kept = new ArrayList<>(all.subList(0, MOST_BATCHES / 2));
      kept.addAll(all.subList(all.size() - MOST_BATCHES / 2, all.size()));
    }
    return new HookRecord(hook, time, outcome, kept, journal.beside(), flags);
  }

  Map<String, @Nullable Object> toJson() {
    List<Object> batchList = new ArrayList<>();
    for (Batch batch : batches) {
      Map<String, Object> one = new TreeMap<>();
      one.put("phase", batch.phase().name().toLowerCase(Locale.ROOT));
      one.put("queue", batch.queue());
      one.put("calls", calls(batch.calls(), true));
      batchList.add(one);
    }
    Map<String, @Nullable Object> json = new TreeMap<>();
    json.put("hook", hook);
    json.put("time", time);
    json.put("outcome", outcome);
    json.put("batches", batchList);
    json.put("beside", calls(beside, false));
    json.put("flags", new ArrayList<>(flags));
    return json;
  }

  static HookRecord fromJson(Map<?, ?> json) {
    List<Batch> batches = new ArrayList<>();
    for (Object one : list(json.get("batches"))) {
      if (one instanceof Map<?, ?> batch) {
        String phase = String.valueOf(batch.get("phase")).toUpperCase(Locale.ROOT);
        batches.add(
            new Batch(
                DispatchPhase.valueOf(phase),
                texts(batch.get("queue")),
                readCalls(batch.get("calls"))));
      }
    }
    return new HookRecord(
        String.valueOf(json.get("hook")),
        json.get("time") instanceof Number number ? number.longValue() : 0,
        String.valueOf(json.get("outcome")),
        batches,
        readCalls(json.get("beside")),
        Set.copyOf(texts(json.get("flags"))));
  }

  /** Calls beside the batches that changed nothing say nothing. */
  private static List<Object> calls(List<Call> calls, boolean all) {
    List<Object> list = new ArrayList<>();
    for (Call call : calls) {
      if (all || !call.changes().isEmpty()) {
        Map<String, Object> one = new TreeMap<>();
        one.put("handler", call.handler());
        one.put("changes", call.changes());
        list.add(one);
      }
    }
    return list;
  }

  private static List<Call> readCalls(@Nullable Object json) {
    List<Call> calls = new ArrayList<>();
    for (Object one : list(json)) {
      if (one instanceof Map<?, ?> call) {
        calls.add(new Call(String.valueOf(call.get("handler")), texts(call.get("changes"))));
      }
    }
    return calls;
  }

  private static List<?> list(@Nullable Object json) {
    return json instanceof List<?> list ? list : List.of();
  }

  private static List<String> texts(@Nullable Object json) {
    List<String> texts = new ArrayList<>();
    for (Object one : list(json)) {
      texts.add(String.valueOf(one));
    }
    return texts;
  }
}
