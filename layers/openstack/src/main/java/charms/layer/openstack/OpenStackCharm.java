package charms.layer.openstack;

import charms.interfaces.tlscertificates.TlsCertificatesRequires;
import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.layer.basic.Packages;
import charms.layer.basic.Ports;
import charms.layer.basic.RestartOnChange;
import charms.layer.basic.Services;
import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import charms.reactive.hooktool.HookTools.StatusLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One OpenStack application as its charm describes it. A charm's class overrides what differs; all
 * of it is asked when needed, so that a method may look at configuration and flags
 * (openstack-layer.md section 1).
 */
public abstract class OpenStackCharm {
  private static final String RUN = "charms.openstack.services-enabled";
  private static final String PORTS = "charms.openstack.ports";

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

  /** Templates that the charm does not bring but an option or a relation, by rendered file. */
  public Map<String, StringTemplate> stringTemplates() {
    return Map.of();
  }

  /** Packages that are not needed any more, and are removed when the charm is upgraded. */
  public List<String> purgePackages() {
    return List.of();
  }

  /** A status that comes before all others but a pause; empty for none. */
  public Optional<StatusLine> customStatusCheck() {
    return Optional.empty();
  }

  /** A status that takes the place of {@code Unit is ready}; empty for none. */
  public Optional<StatusLine> customStatusLastCheck() {
    return Optional.empty();
  }

  /**
   * What is wrong with an option's value, naming the option; empty for nothing. A unit that has one
   * is blocked and says so.
   */
  public Optional<String> wrongOption() {
    return OpenStackCharms.of(context)
        .wrongOrigin()
        .or(() -> new CertificateSource(context).wrongOption())
        .or(UnitNetwork.of(context)::wrongOption);
  }

  /** Asks the authority for the certificates the unit needs. */
  public void requestCertificates(TlsCertificatesRequires certificates) {
    new CertificateWishes(context)
        .byCommonName()
        .forEach((name, sans) -> certificates.requestServerCert(name, sans));
  }

  /**
   * Takes over certificates: those of the options, else those of the relation. The machine trusts
   * their authority; what else is done with them is the charm's.
   */
  public void configureTls() {
    new CertificateSource(context)
        .authority()
        .ifPresent(authority -> new TrustedAuthority(context).trust(authority));
  }

  /** The certificates in force; none where TLS is off. */
  protected final List<CertificateArtefact> certificates(AddressResolver addresses) {
    return new CertificateSource(context).artefacts(addresses);
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

  /** Ports that somebody is to listen on while the services run. */
  public Set<Integer> portsToCheck() {
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
    managePorts();
  }

  /**
   * After a new version of the charm: what it needs more is installed, what it needs no more goes.
   */
  public void upgradeCharm() {
    install();
    Packages packages = new Packages(context.host());
    Set<String> unneeded = packages.installed(purgePackages()).keySet();
    if (!unneeded.isEmpty()) {
      packages.purge(unneeded);
      packages.autoremove();
      if (servicesMayRun()) {
        restartServices();
      }
    }
  }

  /** True if {@code openstack-origin} gives a newer release than the unit runs. */
  public final boolean isUpgradeAvailable() {
    return new ReleaseUpgrade(context).isAvailable();
  }

  /** Goes to the release of {@code openstack-origin}: packages, files, database. */
  public final void upgradeRelease() {
    new ReleaseUpgrade(context).toRelease(availableEndpoints());
  }

  /** Brings packages to the newest versions within the release. */
  public final void upgradePackages() {
    new ReleaseUpgrade(context).ofPackages(availableEndpoints());
  }

  /**
   * Goes to the release of {@code openstack-origin} if it is newer, unless upgrades are left to the
   * action. An origin that is wrong is for the status to tell.
   */
  public final void upgradeIfAvailable() {
    if (OpenStackCharms.of(context).wrongOrigin().isPresent() || !isUpgradeAvailable()) {
      return;
    }
    if (context.config().flag("action-managed-upgrade")) {
      context.log().info("an OpenStack upgrade is available; the action openstack-upgrade does it");
      return;
    }
    upgradeRelease();
  }

  /** True once every required relation has answered in full. */
  public final boolean relationsAvailable() {
    for (String relation : requiredRelations()) {
      if (!context.flags().isSet(relation + ".available")) {
        return false;
      }
    }
    return true;
  }

  /** Endpoints that templates may use now. */
  protected List<Endpoint> availableEndpoints() {
    List<Endpoint> endpoints = new ArrayList<>();
    for (Endpoint endpoint : context.endpoints()) {
      if (context.flags().isSet(endpoint.name() + ".available")) {
        endpoints.add(endpoint);
      }
    }
    return endpoints;
  }

  /** Stops the services, then starts them. */
  public void restartServices() {
    Services services = new Services(context.host());
    services.stop(services().toArray(new String[0]));
    services.start(services().toArray(new String[0]));
  }

  /** False while the unit is paused, or its services are held until it is configured. */
  protected final boolean servicesMayRun() {
    boolean held = Boolean.FALSE.equals(context.store().get(RUN).orElse(null));
    return !held && !UnitPause.of(context).isPaused();
  }

  /** Lets services run that are meant to, once the unit is configured. */
  final void enableServices() {
    if (!Boolean.TRUE.equals(context.store().get(RUN).orElse(null))) {
      new Services(context.host()).enable(servicesToCheck());
      context.store().set(RUN, true);
    }
  }

  /**
   * Opens {@link #openPorts} and closes other TCP ports; Juju is asked only where they are others
   * than the last time.
   */
  protected final void updatePorts() {
    if (!context.store().get(PORTS).filter(wantedPorts()::equals).isPresent()) {
      managePorts();
    }
  }

  private void managePorts() {
    Ports.of(context).only(openPorts());
    context.store().set(PORTS, wantedPorts());
  }

  private List<String> wantedPorts() {
    return List.copyOf(new TreeSet<>(openPorts()));
  }

  /** Keeps services from running while the unit is not configured. */
  final void disableServices() {
    if (!Boolean.FALSE.equals(context.store().get(RUN).orElse(null))) {
      new Services(context.host()).disable(servicesToCheck());
      context.store().set(RUN, false);
    }
  }

  /** After a change of options; rendering follows where relations are complete. */
  public void configChanged() {
    if (context.flags().isSet(name() + "-installed")) {
      updatePorts();
      if (wrongOption().isEmpty()) {
        configureTls();
      }
    }
  }

  /** Renders all files with these endpoints, and restarts the services of those that changed. */
  public final void render(List<? extends Endpoint> endpoints) {
    prepareRender();
    Map<String, Object> values = templateValues(endpoints);
    CharmTemplates templates = new CharmTemplates(context, release(), stringTemplates());
    Map<String, List<String>> restarts = fullRestartMap();
    Runnable all =
        () -> {
          for (String file : restarts.keySet()) {
            int mode = fileModes().getOrDefault(file, 0640);
            templates.render(file, values, FileOwner.of("root", group(), mode));
          }
        };
    if (servicesMayRun()) {
      RestartOnChange.of(context.host(), restarts).around(all);
    } else {
      all.run();
    }
  }

  /**
   * Writes what rendered files name and no template makes, as authorities that clients trust;
   * before every rendering. Nothing by default.
   */
  protected void prepareRender() {}

  /**
   * What rendering would change now, file by file, as {@code diff -u} shows it; nothing is written.
   * Empty where all files are as they would be.
   */
  public final String renderDiff() {
    Map<String, Object> values = templateValues(availableEndpoints());
    CharmTemplates templates = new CharmTemplates(context, release(), stringTemplates());
    HostFiles files = new HostFiles(context.host());
    StringBuilder diff = new StringBuilder();
    for (String file : fullRestartMap().keySet()) {
      templates
          .text(file, values)
          .ifPresent(text -> diff.append(TextDiff.of(file, files.read(file), text)));
    }
    return diff.toString();
  }

  /**
   * What templates see, by name: {@code options}, and every endpoint with {@code -} as {@code _}.
   */
  protected Map<String, Object> templateValues(List<? extends Endpoint> endpoints) {
    Map<String, Object> values = new TreeMap<>();
    CustomValues custom = customValues();
    values.put("options", custom.overOptions(options()));
    for (Endpoint endpoint : endpoints) {
      values.put(endpoint.name().replace('-', '_'), custom.over(adapter(endpoint), endpoint));
    }
    return values;
  }

  /** What templates see as {@code options}, without {@link #customValues}. */
  protected LazyValues options() {
    return new OptionValues(context);
  }

  /** What templates see of an endpoint, without {@link #customValues}. */
  protected LazyValues adapter(Endpoint endpoint) {
    return new EndpointValues(endpoint);
  }

  /** Values of the charm's own that templates see beside those of options and endpoints. */
  protected CustomValues customValues() {
    return CustomValues.NONE;
  }

  /** Lets the leader bring the database to the release's schema, once for the application. */
  public void syncDatabase() {
    if (new DatabaseSync(context).once(syncCommands()) && servicesMayRun()) {
      new Services(context.host()).restart(services());
    }
  }

  /** Has the status told at the end of the hook; once however often it is called. */
  public final void assessStatus() {
    StatusAssessment.of(context).atExit();
  }
}
