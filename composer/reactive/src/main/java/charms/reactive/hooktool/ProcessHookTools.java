package charms.reactive.hooktool;

import charms.reactive.host.CommandResult;
import charms.reactive.host.Host;
import charms.reactive.json.Json;
import charms.reactive.json.PythonJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Calls the hook tools as programs, as they stand on the hook's {@code PATH}. */
public final class ProcessHookTools implements HookTools {
  static final String JSON = "--format=json";

  private final Host host;

  public ProcessHookTools(Host host) {
    this.host = host;
  }

  @Override
  public Map<String, @Nullable Object> configGet() {
    return map(ask("config-get", "--all", JSON));
  }

  @Override
  public List<String> relationIds(String endpoint) {
    CommandResult result = host.run("relation-ids", JSON, endpoint);
    return result.succeeded() ? texts(Json.parse(result.output())) : List.of();
  }

  @Override
  public List<String> relationList(String relationId) {
    CommandResult result = host.run("relation-list", JSON, "-r", relationId);
    if (!result.succeeded() && result.errors().contains("not found")) {
      return List.of();
    }
    return texts(Json.parse(required(result).output()));
  }

  @Override
  public Optional<String> relationApplication(String relationId) {
    CommandResult result = host.run("relation-list", JSON, "--app", "-r", relationId);
    return result.succeeded() && Json.parse(result.output()) instanceof String name
        ? Optional.of(name)
        : Optional.empty();
  }

  @Override
  public Map<String, String> relationGet(String relationId, String unit) {
    return bag(host.run("relation-get", JSON, "-r", relationId, "-", unit));
  }

  @Override
  public Map<String, String> relationGetApplication(String relationId, String application) {
    return bag(host.run("relation-get", JSON, "--app", "-r", relationId, "-", application));
  }

  @Override
  public void relationSet(String relationId, Map<String, String> changes) {
    feed(changes, "relation-set", "-r", relationId, "--file", "-");
  }

  @Override
  public void relationSetApplication(String relationId, Map<String, String> changes) {
    feed(changes, "relation-set", "--app", "-r", relationId, "--file", "-");
  }

  @Override
  public boolean isLeader() {
    return Boolean.TRUE.equals(ask("is-leader", JSON));
  }

  @Override
  public Map<String, String> leaderGet() {
    return textMap(ask("leader-get", JSON));
  }

  @Override
  public void leaderSet(Map<String, String> changes) {
    call("leader-set", pairs(changes));
  }

  @Override
  public void statusSet(String state, String message) {
    required(host.run("status-set", state, message));
  }

  @Override
  public StatusLine statusGet() {
    Map<String, @Nullable Object> status = map(ask("status-get", JSON, "--include-data"));
    return new StatusLine(
        String.valueOf(status.getOrDefault("status", "unknown")),
        String.valueOf(status.getOrDefault("message", "")));
  }

  @Override
  public void jujuLog(String level, String message) {
    required(host.run("juju-log", "-l", level, "--", message));
  }

  @Override
  public void openPort(String port) {
    required(host.run("open-port", port));
  }

  @Override
  public void closePort(String port) {
    required(host.run("close-port", port));
  }

  @Override
  public List<String> openedPorts() {
    return texts(ask("opened-ports", JSON));
  }

  @Override
  public Optional<NetworkAddresses> networkGet(String binding) {
    CommandResult result = host.run("network-get", JSON, binding);
    return result.succeeded()
        ? Optional.of(NetworkAnswer.read(map(Json.parse(result.output()))))
        : Optional.empty();
  }

  @Override
  public String unitGet(String key) {
    return String.valueOf(ask("unit-get", JSON, key));
  }

  @Override
  public Map<String, Object> actionGet() {
    Map<String, Object> parameters = new TreeMap<>();
    map(ask("action-get", JSON))
        .forEach(
            (name, value) -> {
              if (value != null) {
                parameters.put(name, value);
              }
            });
    return parameters;
  }

  @Override
  public void actionSet(Map<String, String> results) {
    call("action-set", pairs(results));
  }

  @Override
  public void actionFail(String message) {
    required(host.run("action-fail", message));
  }

  @Override
  public void applicationVersionSet(String version) {
    required(host.run("application-version-set", version));
  }

  @Override
  public List<String> storageIds(String name) {
    return texts(ask("storage-list", JSON, name));
  }

  @Override
  public String storageLocation(String id) {
    return String.valueOf(ask("storage-get", JSON, "-s", id, "location"));
  }

  @Override
  public Optional<Path> resourceGet(String name) {
    CommandResult result = host.run("resource-get", name);
    return result.succeeded() ? Optional.of(Path.of(result.output().strip())) : Optional.empty();
  }

  @Override
  public SecretTools secrets() {
    return new ProcessSecrets(host);
  }

  private @Nullable Object ask(String... command) {
    String output = required(host.run(command)).output();
    return output.isBlank() ? null : Json.parse(output);
  }

  private void call(String tool, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(tool);
    command.addAll(arguments);
    required(host.run(command, Map.of()));
  }

  private void feed(Map<String, String> changes, String... command) {
    required(host.run(List.of(command), Map.of(), PythonJson.SORTED.write(changes)));
  }

  private static List<String> pairs(Map<String, String> values) {
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, String> value : values.entrySet()) {
      pairs.add(value.getKey() + "=" + value.getValue());
    }
    return pairs;
  }

  /** A bag that Juju no longer has, or does not show to this unit, is empty. */
  private static Map<String, String> bag(CommandResult result) {
    boolean hidden =
        result.errors().contains("not found") || result.errors().contains("permission denied");
    if (!result.succeeded() && hidden) {
      return Map.of();
    }
    String output = required(result).output();
    return output.isBlank() ? Map.of() : textMap(Json.parse(output));
  }

  /**
   * The result of a tool that must succeed.
   *
   * @throws HookToolException where it did not, with the tool's words and what it said
   */
  static CommandResult required(CommandResult result) {
    if (result.succeeded()) {
      return result;
    }
    String tool = String.join(" ", result.command().subList(0, named(result)));
    throw new HookToolException(
        "cannot run '" + tool + "': exit status " + result.status() + ": " + cause(result));
  }

  /** Values of settings may be secret; the words up to the first of them are not. */
  private static int named(CommandResult result) {
    int words = 0;
    for (String word : result.command()) {
      if (words > 0 && (word.contains("=") && !word.startsWith("--") || words == 4)) {
        break;
      }
      words++;
    }
    return words;
  }

  private static String cause(CommandResult result) {
    String errors = result.errors().strip();
    return errors.isEmpty() ? "no message" : errors;
  }

  private static List<String> texts(@Nullable Object answer) {
    List<String> texts = new ArrayList<>();
    if (answer instanceof List<?> list) {
      for (Object one : list) {
        texts.add(String.valueOf(one));
      }
    }
    return texts;
  }

  private static Map<String, @Nullable Object> map(@Nullable Object answer) {
    Map<String, @Nullable Object> map = new TreeMap<>();
    if (answer instanceof Map<?, ?> given) {
      for (Map.Entry<?, ?> entry : given.entrySet()) {
        map.put(String.valueOf(entry.getKey()), entry.getValue());
      }
    }
    return map;
  }

  static Map<String, String> textMap(@Nullable Object answer) {
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, @Nullable Object> entry : map(answer).entrySet()) {
      Object value = entry.getValue();
      texts.put(entry.getKey(), value == null ? "" : value.toString());
    }
    return texts;
  }
}
