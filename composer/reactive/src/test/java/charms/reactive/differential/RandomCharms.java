package charms.reactive.differential;

import charms.reactive.differential.ScriptedCharm.ScriptedHandler;
import charms.reactive.differential.ScriptedCharm.ScriptedHook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes a charm of each seed. Handlers leave {@code joined} alone: charms.reactive asks for the
 * relations in every hook and corrects the flag, this runtime only where they may have changed.
 */
final class RandomCharms {
  private static final List<String> HOOKS =
      List.of("install", "start", "config-changed", "update-status", "leader-elected");
  private static final String JOINED = "endpoint.db.joined";
  private static final List<String> ENDPOINT_FLAGS =
      List.of(
          JOINED,
          "endpoint.db.departed",
          "endpoint.db.changed",
          "endpoint.db.changed.host",
          "endpoint.db.changed.port");

  private final Random random;
  private final List<String> flags = new ArrayList<>();
  private final List<String> changeable = new ArrayList<>();

  private RandomCharms(long seed) {
    this.random = new Random(seed);
  }

  /** The same charm for the same seed. */
  static ScriptedCharm of(long seed) {
    return new RandomCharms(seed).charm();
  }

  private ScriptedCharm charm() {
    int own = 2 + random.nextInt(11);
    for (int flag = 0; flag < own; flag++) {
      flags.add("f" + flag);
    }
    if (random.nextBoolean()) {
      flags.addAll(ENDPOINT_FLAGS);
    }
    changeable.addAll(flags);
    changeable.remove(JOINED);
    List<ScriptedHandler> handlers = new ArrayList<>();
    int count = 3 + random.nextInt(23);
    for (int number = 0; number < count; number++) {
      handlers.add(new ScriptedHandler("h" + number, predicates(), body()));
    }
    return new ScriptedCharm(handlers, triggers(own), hooks());
  }

  private List<List<String>> predicates() {
    List<List<String>> predicates = new ArrayList<>();
    int count = 1 + random.nextInt(2);
    for (int number = 0; number < count; number++) {
      predicates.add(
          switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> words("when", some(flags));
            case 4, 5 -> words("when_not", some(flags));
            case 6 -> words("when_any", some(flags));
            case 7, 8 -> words("when_not_all", some(flags));
            case 9 -> words("hook", some(HOOKS));
            case 10 -> words("hook", List.of("{requires:thing}-relation-{joined,changed}"));
            default -> List.of("only_once");
          });
    }
    return predicates;
  }

  private List<List<String>> body() {
    List<List<String>> body = new ArrayList<>();
    int count = random.nextInt(4);
    for (int number = 0; number < count; number++) {
      String flag = one(changeable);
      body.add(
          switch (random.nextInt(14)) {
            case 0, 1, 2, 3, 4 -> List.of("set", flag);
            case 5, 6, 7, 8 -> List.of("clear", flag);
            case 9, 10 -> List.of("toggle", flag, one(flags));
            case 11 -> List.of("count", "n" + random.nextInt(3));
            case 12 -> List.of("forget", "n" + random.nextInt(3));
            default -> List.of("fail", flag);
          });
    }
    return body;
  }

  /** A trigger sets or clears a later flag only, so that no cycle comes of it. */
  private List<List<String>> triggers(int own) {
    List<List<String>> triggers = new ArrayList<>();
    int count = random.nextInt(4);
    for (int number = 0; number < count && own > 1; number++) {
      int from = random.nextInt(own - 1);
      int to = from + 1 + random.nextInt(own - from - 1);
      triggers.add(
          List.of(
              random.nextBoolean() ? "when" : "when_not",
              "f" + from,
              random.nextBoolean() ? "set" : "clear",
              "f" + to));
    }
    return triggers;
  }

  private List<ScriptedHook> hooks() {
    List<ScriptedHook> hooks = new ArrayList<>();
    Map<String, Map<String, Map<String, String>>> relations = new TreeMap<>();
    int count = 2 + random.nextInt(5);
    for (int number = 0; number < count; number++) {
      int kind = random.nextInt(3);
      hooks.add(kind == 0 ? relationHook(relations) : plainHook(relations));
    }
    return hooks;
  }

  private ScriptedHook plainHook(Map<String, Map<String, Map<String, String>>> relations) {
    return new ScriptedHook(one(HOOKS), Map.of(), copy(relations));
  }

  private ScriptedHook relationHook(Map<String, Map<String, Map<String, String>>> relations) {
    String id = "db:" + (1 + random.nextInt(2));
    String unit = "other/" + random.nextInt(2);
    Map<String, Map<String, String>> units =
        relations.computeIfAbsent(id, absent -> new TreeMap<>());
    String event;
    if (!units.containsKey(unit)) {
      units.put(unit, new TreeMap<>());
      event = "joined";
    } else if (random.nextInt(4) == 0) {
      units.remove(unit);
      event = "departed";
    } else {
      units.get(unit).put(random.nextBoolean() ? "host" : "port", "v" + random.nextInt(3));
      event = "changed";
    }
    return new ScriptedHook(
        "db-relation-" + event,
        Map.of(
            "JUJU_RELATION",
            "db",
            "JUJU_RELATION_ID",
            id,
            "JUJU_REMOTE_UNIT",
            unit,
            "JUJU_REMOTE_APP",
            "other"),
        copy(relations));
  }

  private static Map<String, Map<String, Map<String, String>>> copy(
      Map<String, Map<String, Map<String, String>>> relations) {
    Map<String, Map<String, Map<String, String>>> copy = new TreeMap<>();
    relations.forEach(
        (id, units) -> {
          Map<String, Map<String, String>> bags = new TreeMap<>();
          units.forEach((unit, bag) -> bags.put(unit, new TreeMap<>(bag)));
          copy.put(id, bags);
        });
    return copy;
  }

  private List<String> some(List<String> from) {
    List<String> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, 1 + random.nextInt(Math.min(3, shuffled.size())));
  }

  private String one(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static List<String> words(String first, List<String> rest) {
    List<String> words = new ArrayList<>(List.of(first));
    words.addAll(rest);
    return words;
  }
}
