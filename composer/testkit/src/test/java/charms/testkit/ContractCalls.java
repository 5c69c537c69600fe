package charms.testkit;

import charms.reactive.hooktool.HookTools;
import charms.reactive.hooktool.HookTools.StatusLine;
import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.SecretTools;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What a hook tool's command line means as a call of {@link HookTools}. */
final class ContractCalls {
  /** The answer of a tool that prints nothing. */
  static final Object SILENT = new Object();

  private final HookTools tools;
  private final Event event;
  private final String relationId;
  private final String remoteApplication;

  /**
   * @param relationId of the event's relation; empty for none
   */
  ContractCalls(HookTools tools, Event event, String relationId, String remoteApplication) {
    this.tools = tools;
    this.event = event;
    this.relationId = relationId;
    this.remoteApplication = remoteApplication;
  }

  /**
   * The call; empty where no method says the same. Its answer is null where there is nothing, and
   * {@link #SILENT} where there is never anything.
   */
  Optional<Supplier<Object>> of(ContractWords line) {
    if (line.json() && line.tool().matches(".*-set|open-port|close-port")) {
      return Optional.empty();
    }
    return switch (line.tool()) {
      case "config-get" -> config(line);
      case "relation-ids", "relation-list", "relation-get", "relation-set" -> relation(line);
      case "storage-list", "storage-get", "resource-get" -> holding(line);
      case "action-get", "action-set", "action-fail" -> action(line);
      case "open-port", "close-port", "opened-ports", "unit-get", "network-get" -> network(line);
      default -> line.tool().startsWith("secret-") ? secret(line) : own(line);
    };
  }

  private Optional<Supplier<Object>> config(ContractWords line) {
    boolean all = line.has("all") || line.has("a");
    if (!line.fit(0, all ? 0 : 1, "a")) {
      return Optional.empty();
    }
    return Optional.of(
        () -> {
          Map<String, Object> options = new HashMap<>(tools.configGet());
          options.values().removeIf(value -> value == null && !all);
          return line.words().isEmpty() ? options : options.get(line.words().get(0));
        });
  }

  private Optional<Supplier<Object>> relation(ContractWords line) {
    String id = id(line);
    return switch (line.tool()) {
      case "relation-ids" ->
          when(
              line.fit(0, 1) && !(line.words().isEmpty() && relationId.isEmpty()),
              () -> tools.relationIds(line.word(0).orElse(relationId.replaceFirst(":.*", ""))));
      case "relation-list" ->
          when(
              line.fit(0, 0, "r", "relation", "app") && id.contains(":"),
              () ->
                  line.has("app")
                      ? tools.relationApplication(id).orElse(null)
                      : tools.relationList(id));
      case "relation-set" ->
          line.pairs(0)
              .filter(pairs -> line.fit(1, 9, "r", "relation", "app") && !id.isEmpty())
              .map(pairs -> () -> set(id, pairs, line.has("app")));
      default -> when(line.fit(0, 2, "r", "app") && asksWhom(line), () -> get(id, line));
    };
  }

  private String id(ContractWords line) {
    return line.flags().getOrDefault("r", line.flags().getOrDefault("relation", relationId));
  }

  private boolean asksWhom(ContractWords line) {
    return id(line).contains(":") && (!relationId.isEmpty() || line.words().size() == 2);
  }

  private Object set(String id, Map<String, String> pairs, boolean app) {
    if (app) {
      tools.relationSetApplication(id, pairs);
    } else {
      tools.relationSet(id, pairs);
    }
    return SILENT;
  }

  private Object get(String id, ContractWords line) {
    String remote = event instanceof Event.OfRelation about ? about.remote() : "";
    String whom = line.word(1).orElse(remote.isEmpty() ? remoteApplication : remote);
    boolean unit = whom.contains("/") && !line.has("app");
    Map<String, String> bag =
        unit
            ? tools.relationGet(id, whom)
            : tools.relationGetApplication(id, whom.replaceFirst("/.*", ""));
    String key = line.word(0).orElse("-");
    return key.equals("-") ? bag : bag.get(key);
  }

  private Optional<Supplier<Object>> holding(ContractWords line) {
    String given = event instanceof Event.OfStorage about ? about.id() : "";
    String storage = line.flags().getOrDefault("s", given);
    return switch (line.tool()) {
      case "storage-list" -> when(line.fit(1, 1), () -> tools.storageIds(line.words().get(0)));
      case "storage-get" ->
          when(
              line.fit(1, 1, "s") && line.words().get(0).equals("location") && !storage.isEmpty(),
              () -> tools.storageLocation(storage));
      default -> when(line.fit(1, 1), () -> tools.resourceGet(line.words().get(0)).orElse(null));
    };
  }

  private Optional<Supplier<Object>> action(ContractWords line) {
    if (!(event instanceof Event.Action)) {
      return Optional.empty();
    }
    return switch (line.tool()) {
      case "action-get" ->
          when(
              line.fit(0, 1) && line.word(0).filter(key -> key.contains(".")).isEmpty(),
              () -> {
                Map<String, Object> all = tools.actionGet();
                return line.words().isEmpty() ? all : all.get(line.words().get(0));
              });
      case "action-set" ->
          line.pairs(0)
              .filter(pairs -> line.fit(1, 9))
              .map(pairs -> () -> silent(() -> tools.actionSet(pairs)));
      default -> when(line.fit(1, 1), () -> silent(() -> tools.actionFail(line.words().get(0))));
    };
  }

  private Optional<Supplier<Object>> network(ContractWords line) {
    return switch (line.tool()) {
      case "open-port" ->
          when(line.fit(1, 1), () -> silent(() -> tools.openPort(line.words().get(0))));
      case "close-port" ->
          when(line.fit(1, 1), () -> silent(() -> tools.closePort(line.words().get(0))));
      case "opened-ports" -> when(line.fit(0, 0), tools::openedPorts);
      case "unit-get" -> when(line.fit(1, 1), () -> tools.unitGet(line.words().get(0)));
      default ->
          when(
              line.flags().size() <= 1
                  && line.fit(
                      1, 1, "primary-address", "bind-address", "ingress-address", "egress-subnets")
                  && !line.json(),
              () -> tools.networkGet(line.words().get(0)).map(it -> part(it, line)).orElse(null));
    };
  }

  private static Object part(NetworkAddresses addresses, ContractWords line) {
    if (line.has("ingress-address")) {
      return addresses.ingress().get(0);
    }
    return line.has("egress-subnets")
        ? addresses.egressSubnets()
        : addresses.bind().get(0).address();
  }

  private Optional<Supplier<Object>> secret(ContractWords line) {
    SecretTools secrets = tools.secrets();
    boolean one = line.word(0).filter(id -> id.startsWith("secret:")).isPresent();
    String id = line.word(0).orElse("");
    String label = line.flags().getOrDefault("label", "");
    return switch (line.tool()) {
      case "secret-add" ->
          line.pairs(0)
              .filter(it -> line.fit(1, 9, "label"))
              .map(it -> () -> secrets.add(it, label));
      case "secret-get" ->
          one
              ? when(
                  line.fit(1, 2, "peek", "refresh")
                      && !(line.has("peek") && line.has("refresh"))
                      && line.word(1).filter(key -> key.contains("#")).isEmpty(),
                  () -> field(content(secrets, id, line), line))
              : when(line.fit(0, 0, "label") && line.has("label"), () -> secrets.labelled(label));
      case "secret-set" ->
          line.pairs(1)
              .filter(it -> one && line.fit(2, 9))
              .map(it -> () -> silent(() -> secrets.set(id, it)));
      case "secret-remove" -> when(one && line.fit(1, 1), () -> silent(() -> secrets.remove(id)));
      case "secret-grant" ->
          when(one && line.fit(1, 1, "r"), () -> silent(() -> secrets.grant(id, id(line))));
      default -> Optional.empty();
    };
  }

  private static Map<String, String> content(SecretTools secrets, String id, ContractWords line) {
    if (line.has("peek")) {
      return secrets.peek(id);
    }
    return line.has("refresh") ? secrets.refresh(id) : secrets.get(id);
  }

  private static Object field(Map<String, String> content, ContractWords line) {
    return line.words().size() == 2 ? content.get(line.words().get(1)) : content;
  }

  private Optional<Supplier<Object>> own(ContractWords line) {
    return switch (line.tool()) {
      case "is-leader" -> when(line.fit(0, 0), tools::isLeader);
      case "leader-get" ->
          when(
              line.fit(0, 1) && line.word(0).filter(key -> key.contains("=")).isEmpty(),
              () ->
                  line.word(0).orElse("-").equals("-")
                      ? tools.leaderGet()
                      : tools.leaderGet().get(line.words().get(0)));
      case "leader-set" ->
          line.pairs(0)
              .filter(it -> line.fit(1, 9))
              .map(it -> () -> silent(() -> tools.leaderSet(it)));
      case "status-set" ->
          when(
              line.fit(1, 2),
              () -> silent(() -> tools.statusSet(line.words().get(0), line.word(1).orElse(""))));
      case "status-get" -> when(line.fit(0, 0, "include-data"), () -> status(line));
      case "application-version-set" ->
          when(
              line.fit(1, 1), () -> silent(() -> tools.applicationVersionSet(line.words().get(0))));
      default -> Optional.empty();
    };
  }

  private Object status(ContractWords line) {
    StatusLine status = tools.statusGet();
    Map<String, Object> all = new TreeMap<>(Map.of("status", status.state()));
    if (line.has("include-data")) {
      all.put("message", status.message());
      all.put("status-data", Map.of());
    }
    return line.json() || all.size() > 1 ? all : status.state();
  }

  private static Object silent(Runnable call) {
    call.run();
    return SILENT;
  }

  private static Optional<Supplier<Object>> when(boolean applies, Supplier<Object> call) {
    return applies ? Optional.of(call) : Optional.empty();
  }
}
