package charms.testkit;

import charms.reactive.hooktool.HookToolException;
import charms.reactive.json.Json;
import charms.reactive.json.JsonException;
import charms.reactive.json.PythonJson;
import charms.testkit.ContractTranscript.Check;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The checks of one program, played against the testkit's hook tools. */
final class ContractComparison {
  private static final Pattern ASSIGNED = Pattern.compile("(\\w+)=\\$\\(([^)]*)\\); (.*)");
  private static final String REFUSED = "(refused)\n";

  private final ContractCalls calls;
  private final Map<String, String> variables;

  ContractComparison(ContractScene scene) {
    RelationState subject = scene.scope().subject().orElse(null);
    calls =
        new ContractCalls(
            scene.tools(),
            scene.event(),
            subject == null ? "" : subject.id(),
            subject == null ? "" : subject.remoteApplication());
    variables = new TreeMap<>(scene.variables());
  }

  /**
   * What the testkit answers and what Juju does, in one spelling.
   *
   * @param place of the check
   */
  record Compared(String place, String command, String expected, String answered) {}

  /** Plays a check; empty where no method of the hook tools says what it says. */
  Optional<Compared> play(Check check) {
    String command = check.command();
    Matcher assigned = ASSIGNED.matcher(command);
    if (assigned.matches()) {
      Optional<Supplier<Object>> call = calls.of(ContractWords.of(assigned.group(2), variables));
      if (call.isEmpty()) {
        return Optional.empty();
      }
      variables.put(assigned.group(1), String.valueOf(call.get().get()));
      command = assigned.group(3);
    }
    if (ContractWords.isShell(command)) {
      return Optional.empty();
    }
    List<ContractWords> lines = new ArrayList<>();
    List<Supplier<Object>> found = new ArrayList<>();
    for (String part : command.split("; ?")) {
      ContractWords line = ContractWords.of(part, variables);
      Optional<Supplier<Object>> call =
          line.tool().equals("echo")
                  && line.words().size() == 1
                  && variables.containsValue(line.word(0).orElse(""))
              ? Optional.of(() -> line.words().get(0))
              : calls.of(line);
      if (call.isEmpty()) {
        return Optional.empty();
      }
      lines.add(line);
      found.add(call.get());
    }
    return Optional.of(compare(check, lines, found));
  }

  private static Compared compare(
      Check check, List<ContractWords> lines, List<Supplier<Object>> calls) {
    StringBuilder said = new StringBuilder();
    boolean json = false;
    boolean map = false;
    for (int at = 0; at < lines.size(); at++) {
      Object answer;
      try {
        answer = calls.get(at).get();
      } catch (HookToolException refused) {
        return new Compared(check.place(), check.command(), expected(check, false, false), REFUSED);
      }
      if (check.refused() && isNothing(answer)) {
        return new Compared(check.place(), check.command(), REFUSED, REFUSED);
      }
      json |= lines.get(at).json();
      map |= answer instanceof Map && !lines.get(at).json();
      said.append(text(answer, lines.get(at).json()));
    }
    String answered = said.toString().replaceAll("secret:\\d+", "secret:SECRET");
    return new Compared(check.place(), check.command(), expected(check, json, map), answered);
  }

  /** What a hook tool refuses, some methods answer with nothing. */
  private static boolean isNothing(Object answer) {
    return answer == null
        || answer instanceof Map<?, ?> map && map.isEmpty()
        || answer instanceof Collection<?> list && list.isEmpty();
  }

  private static String expected(Check check, boolean json, boolean map) {
    if (check.refused()) {
      return REFUSED;
    }
    if (map && !check.answer().isEmpty()) {
      return texts(new Yaml().load(check.answer()));
    }
    return json
        ? check.answer().lines().map(line -> canonical(line) + "\n").collect(Collectors.joining())
        : check.answer();
  }

  private static String canonical(String line) {
    try {
      return PythonJson.SORTED.write(Json.parse(line));
    } catch (JsonException text) {
      return line;
    }
  }

  private static String text(Object answer, boolean json) {
    if (answer == ContractCalls.SILENT) {
      return "";
    }
    if (json) {
      return canonical(PythonJson.SORTED.write(answer)) + "\n";
    }
    if (answer instanceof Map<?, ?> map) {
      return map.isEmpty() ? "" : texts(map);
    }
    if (answer instanceof Collection<?> list) {
      return list.stream().map(one -> one + "\n").collect(Collectors.joining());
    }
    if (answer instanceof Boolean truth) {
      return truth ? "True\n" : "False\n";
    }
    return answer == null || answer.equals("") ? "" : answer + "\n";
  }

  private static String texts(Map<?, ?> map) {
    Map<String, String> texts = new TreeMap<>();
    map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
    return texts + "\n";
  }
}
