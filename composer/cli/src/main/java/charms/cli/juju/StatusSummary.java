package charms.cli.juju;

import charms.engine.status.ApplicationStatus;
import charms.engine.status.MachineStatus;
import charms.engine.status.ModelStatus;
import charms.engine.status.UnitStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many there are of each, heads and counts at the right:
 *
 * <pre>
 * Running on subnets:  10.5.3.128/8
 *  Utilizing ports:    1789/tcp
 *     # Machines:  (1)
 *        started:   1
 *
 *        # Units:  (2)
 *         active:   2
 *
 * # Applications:  (2)
 *        congress  0/1  exposed
 *       hacluster  1/1  exposed
 *
 *       # Remote:  (0)
 * </pre>
 */
final class StatusSummary {
  private static final int PORTS_A_LINE = 3;
  private static final String PORTS = " Utilizing ports:    ";

  private record Row(String head, String count, String more) {
    static final Row BLANK = new Row("", "", "");
  }

  private final ModelStatus status;
  private final List<UnitStatus> units;
  private final List<Row> rows = new ArrayList<>();

  private StatusSummary(ModelStatus status) {
    this.status = status;
    this.units =
        status.applications().values().stream().flatMap(one -> one.units().stream()).toList();
  }

  static String text(ModelStatus status) {
    return new StatusSummary(status).text();
  }

  private String text() {
    counted("# Machines:", status.machines().values(), one -> one.agent().state());
    counted("# Units:", units, one -> one.workload().state());
    rows.add(new Row("# Applications:", "(" + status.applications().size() + ")", ""));
    for (ApplicationStatus one : status.applications().values()) {
      rows.add(new Row(one.name(), one.exposed() ? "1/1" : "0/1", "  exposed"));
    }
    rows.add(Row.BLANK);
    rows.add(new Row("# Remote:", "(0)", ""));
    return "Running on subnets:  " + String.join(", ", subnets()) + "\n" + ports() + table();
  }

  private <T> void counted(String head, Collection<T> things, Function<T, String> state) {
    SortedMap<String, Long> counts =
        things.stream().collect(Collectors.groupingBy(state, TreeMap::new, Collectors.counting()));
    rows.add(new Row(head, "(" + things.size() + ")", ""));
    counts.forEach((name, count) -> rows.add(new Row(name + ":", count + " ", "")));
    rows.add(Row.BLANK);
  }

  private String table() {
    int heads = rows.stream().mapToInt(row -> row.head().length()).max().orElse(0);
    int counts = rows.stream().mapToInt(row -> row.count().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      String line =
          ("%" + heads + "s  %" + counts + "s%s").formatted(row.head(), row.count(), row.more());
      text.append(line.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private String ports() {
    List<String> ports =
        List.copyOf(
            units.stream()
                .flatMap(one -> one.ports().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    StringBuilder text = new StringBuilder(PORTS);
    for (int at = 0; at < ports.size(); at++) {
      String before =
          at == 0 ? "" : at % PORTS_A_LINE == 0 ? ",\n" + " ".repeat(PORTS.length()) : ", ";
      text.append(before).append(ports.get(at));
    }
    return text.toString().stripTrailing() + "\n";
  }

  /** The first address of each network, with the length its class has, as Juju tells it. */
  private Collection<String> subnets() {
    Map<String, String> subnets = new LinkedHashMap<>();
    Stream.concat(
            status.machines().values().stream().map(MachineStatus::address),
            units.stream().map(UnitStatus::address))
        .filter(address -> address.matches("[0-9]+(\\.[0-9]+){3}"))
        .forEach(
            address -> {
              String[] bytes = address.split("\\.");
              int first = Integer.parseInt(bytes[0]);
              int whole = first < 128 ? 1 : first < 192 ? 2 : 3;
              String network = String.join(".", List.of(bytes).subList(0, whole));
              subnets.putIfAbsent(network, address + "/" + 8 * whole);
            });
    return subnets.values();
  }
}
