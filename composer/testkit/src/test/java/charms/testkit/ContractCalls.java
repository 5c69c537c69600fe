package charms.testkit;

import charms.reactive.hooktool.HookTools;
import charms.reactive.hooktool.HookTools.StatusLine;
import charms.reactive.hooktool.NetworkAddresses;
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
      case "relation-ids", "relation-list", "relation-get", "relation-set" ->
          new ContractRelationCalls(tools, event, relationId, remoteApplication).of(line);
      case "storage-list", "storage-get", "resource-get" -> holding(line);
      case "action-get", "action-set", "action-fail" -> action(line);
      case "open-port", "close-port", "opened-ports", "unit-get", "network-get" -> network(line);
      default ->
          line.tool().startsWith("secret-")
              ? new ContractSecretCalls(tools.secrets()).of(line, relationId)
              : own(line);
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

  static Object silent(Runnable call) {
    call.run();
    return SILENT;
  }

  static Optional<Supplier<Object>> when(boolean applies, Supplier<Object> call) {
    return applies ? Optional.of(call) : Optional.empty();
  }
}
