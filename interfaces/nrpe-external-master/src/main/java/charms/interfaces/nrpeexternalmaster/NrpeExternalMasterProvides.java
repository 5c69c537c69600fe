package charms.interfaces.nrpeexternalmaster;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The side of the charm. Its one flag, where N is the endpoint's name, is {@code N.available}: set
 * when nrpe joins or changes, cleared by {@link #updated} and when nrpe leaves.
 *
 * <p>Source: interfaces.md section 9.
 */
public final class NrpeExternalMasterProvides extends Endpoint {
  private static final String MONITORS = "monitors";

  private final Clock clock;

  public NrpeExternalMasterProvides(EndpointContext context) {
    this(context, Clock.systemDefaultZone());
  }

  NrpeExternalMasterProvides(EndpointContext context, Clock clock) {
    super(context);
    this.clock = clock;
  }

  @Override
  protected void manageFlags() {
    String available = expand("{endpoint_name}.available");
    if (!isJoined()) {
      flags().clear(available);
    } else if (inHook("joined") || inHook("changed")) {
      flags().set(available);
    }
  }

  /** Tells nrpe that files changed: publishes {@code timestamp=2026-11-20T22:22:15.874412}. */
  public void updated() {
    String now =
        LocalDateTime.now(clock)
            .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS"));
    for (Relation relation : relations()) {
      relation.unitBag().put("timestamp", now);
    }
    flags().clear(expand("{endpoint_name}.available"));
  }

  /** Publishes monitors, in all relations; others published before stay. */
  public void publishMonitors(List<NrpeMonitor> monitors) {
    for (Relation relation : relations()) {
      Map<String, NrpeMonitor> all = published(relation.unitBag());
      monitors.forEach(monitor -> all.put(monitor.check(), monitor));
      relation.unitBag().put(MONITORS, MonitorsYaml.write(all));
    }
  }

  /** Takes monitors back, in all relations. */
  public void withdrawMonitors(List<String> checks) {
    for (Relation relation : relations()) {
      Map<String, NrpeMonitor> all = published(relation.unitBag());
      if (all.keySet().removeAll(checks)) {
        relation.unitBag().put(MONITORS, MonitorsYaml.write(all));
      }
    }
  }

  /**
   * Writes a check into {@code /etc/nagios/nrpe.d} and {@code /var/lib/nagios/export}; {@link
   * #updated} has nrpe read it.
   *
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public void addCheck(NrpeCheck check) {
    String unit = hook().unit().replace('/', '-');
    String context = nagiosHostContext().orElse(check.context());
    String host = nagiosHostname().orElse(context + "-" + unit);
    CheckFiles files = new CheckFiles(hook(), name());
    files.write("/etc/nagios/nrpe.d/check_" + check.name() + ".cfg", check.nrpeText());
    files.write(
        "/var/lib/nagios/export/service__" + unit + "_" + check.name() + ".cfg",
        check.serviceText(host, context));
  }

  /**
   * Deletes the files of all checks.
   *
   * @throws java.io.UncheckedIOException if a file cannot be deleted
   */
  public void removeChecks() {
    new CheckFiles(hook(), name()).deleteAll();
  }

  /** What Nagios calls this unit. */
  public Optional<String> nagiosHostname() {
    return remoteValue("nagios_hostname");
  }

  /** What Nagios' host names start with. */
  public Optional<String> nagiosHostContext() {
    return remoteValue("nagios_host_context");
  }

  private static Map<String, NrpeMonitor> published(LocalBag bag) {
    return bag.get(MONITORS).map(MonitorsYaml::read).orElseGet(TreeMap::new);
  }
}
