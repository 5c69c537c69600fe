package charms.layer.openstack;

import charms.layer.basic.FileOwner;
import charms.layer.basic.Packages;
import charms.layer.basic.Ports;
import charms.layer.basic.RestartOnChange;
import charms.layer.basic.Services;
import charms.layer.leadership.Leadership;
import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One OpenStack application as its charm describes it. A charm's class overrides what differs; all
 * of it is asked when needed, so that a method may look at configuration and flags
 * (openstack-layer.md section 1).
 */
public abstract class OpenStackCharm {
  private static final String SYNC_DONE = "db-sync-done";

  private final HookContext context;

  protected OpenStackCharm(HookContext context) {
    this.context = context;
  }

  protected final HookContext context() {
    return context;
  }

  /** The release in force. */
  public final OpenStackRelease release() {
    return OpenStackCharms.of(context).release();
  }

  /** The charm's name, as in {@code congress}; part of resource names. */
  public String name() {
    return context.charm().name();
  }

  /** Packages to install. */
  public List<String> packages() {
    return List.of();
  }

  /** The package whose version is the application's; by default the first. */
  public String versionPackage() {
    return packages().isEmpty() ? "" : packages().get(0);
  }

  /** Services to run, as in {@code congress-server}. */
  public List<String> services() {
    return List.of();
  }

  /** Services to restart by the file that concerns them; these files are rendered. */
  public Map<String, List<String>> restartMap() {
    return Map.of();
  }

  /** Endpoints without which the unit cannot work, as in {@code shared-db}. */
  public List<String> requiredRelations() {
    return List.of();
  }

  /** Options that need a value. */
  public List<String> mandatoryConfig() {
    return List.of();
  }

  /** Programs that bring the database to the release's schema, in order. */
  public List<List<String>> syncCommands() {
    return List.of();
  }

  /** The group that may read rendered files. */
  public String group() {
    return "root";
  }

  /** Modes of rendered files that are not 0640. */
  public Map<String, Integer> fileModes() {
    return Map.of();
  }

  /** Packages with those the layers need. */
  public List<String> allPackages() {
    return packages();
  }

  /** Services with those the layers need. */
  public List<String> fullServiceList() {
    return services();
  }

  /** The restart map with the files of the layers. */
  public Map<String, List<String>> fullRestartMap() {
    return restartMap();
  }

  /** Ports to open, as in {@code 1789/tcp}. */
  public Set<String> openPorts() {
    return Set.of();
  }

  /** Services that are to run now; others may be run by somebody else. */
  public List<String> servicesToCheck() {
    return fullServiceList();
  }

  /** Installs what is missing and opens the ports. */
  public void install() {
    OpenStackCharms.of(context).origin().configure(context.host());
    Packages packages = new Packages(context.host());
    List<String> missing = packages.missing(allPackages());
    if (!missing.isEmpty()) {
      context.status().maintenance("Installing packages");
      packages.install(missing);
      context.status().maintenance("Installation complete - awaiting next status");
    }
    context.flags().set(name() + "-installed");
    new Ports(context.hookTools()).only(openPorts());
  }

  /** After a new version of the charm: what it needs more is installed. */
  public void upgradeCharm() {
    install();
  }

  /** After a change of options; rendering follows where relations are complete. */
  public void configChanged() {
    if (context.flags().isSet(name() + "-installed")) {
      new Ports(context.hookTools()).only(openPorts());
    }
  }

  /** Renders all files with these endpoints, and restarts the services of those that changed. */
  public final void render(List<? extends Endpoint> endpoints) {
    Map<String, Object> values = templateValues(endpoints);
    CharmTemplates templates = new CharmTemplates(context, release());
    Map<String, List<String>> restarts = fullRestartMap();
    RestartOnChange.of(context.host(), restarts)
        .around(
            () -> {
              for (String file : restarts.keySet()) {
                int mode = fileModes().getOrDefault(file, 0640);
                templates.render(file, values, FileOwner.of("root", group(), mode));
              }
            });
  }

  /** What templates see, by name. */
  protected abstract Map<String, Object> templateValues(List<? extends Endpoint> endpoints);

  /** Lets the leader bring the database to the release's schema, once for the application. */
  public void syncDatabase() {
    Leadership leadership = Leadership.of(context);
    if (syncCommands().isEmpty()
        || leadership.get(SYNC_DONE).isPresent()
        || !leadership.isLeader()) {
      return;
    }
    context.status().maintenance("Synchronising database");
    for (List<String> command : syncCommands()) {
      context.host().run(command, Map.of()).orThrow();
    }
    leadership.set(Map.of(SYNC_DONE, "True"));
    new Services(context.host()).restart(services());
  }

  /** Has the status told at the end of the hook; once however often it is called. */
  public final void assessStatus() {
    StatusAssessment.of(context).atExit(this);
  }
}
