package charms.layer.openstack;

import charms.interfaces.tlscertificates.TlsCertificatesRequires;
import charms.layer.basic.Services;
import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.List;

/**
 * One OpenStack application and what can be done with it: installed, configured, paused, upgraded.
 * What a charm's class says of its application is in {@link CharmAttributes}; an action that its
 * application needs done otherwise it overrides here.
 */
public abstract class OpenStackCharm extends CharmAttributes {
  protected OpenStackCharm(HookContext context) {
    super(context);
  }

  /** This charm, for a release. */
  final OpenStackCharm serving(OpenStackRelease release, PackageType type) {
    serve(release, type);
    return this;
  }

  /** This charm, for a package type and whatever release. */
  final OpenStackCharm installing(PackageType type) {
    install(type);
    return this;
  }

  /**
   * Tells a principal what this subordinate's classes install, where the endpoint's interface has a
   * place for it; nothing by default.
   */
  protected void publishPackages(Endpoint principal, ReleasesPackages packages) {}

  /** Asks the authority for the certificates the unit needs. */
  public void requestCertificates(TlsCertificatesRequires certificates) {
    new CertificateWishes(context())
        .byCommonName()
        .forEach((name, sans) -> certificates.requestServerCert(name, sans));
  }

  /**
   * Takes over certificates: those of the options, else those of the relation. The machine trusts
   * their authority; what else is done with them is the charm's.
   */
  public void configureTls() {
    CertificateSource.of(context())
        .authority()
        .ifPresent(authority -> new TrustedAuthority(context(), primarySnap()).trust(authority));
  }

  /** The certificates in force; none where TLS is off. */
  protected final List<CertificateArtefact> certificates(AddressResolver addresses) {
    return CertificateSource.of(context()).artefacts(addresses);
  }

  /** Installs what is missing and opens the ports. */
  public void install() {
    new CharmSoftware(context(), this).install();
    context().flags().set(name() + "-installed");
    new UnitPorts(context()).manage(openPorts());
  }

  /**
   * After a new version of the charm: what it needs more is installed, what it needs no more goes.
   */
  public void upgradeCharm() {
    install();
    if (new CharmSoftware(context(), this).removeUnneeded()) {
      restartServicesThatMayRun();
    }
  }

  /**
   * Opens {@link #openPorts} and closes other TCP ports; Juju is asked only where they are others
   * than the last time.
   */
  protected final void updatePorts() {
    new UnitPorts(context()).follow(openPorts());
  }

  /** After a change of options; rendering follows where relations are complete. */
  public void configChanged() {
    if (context().flags().isSet(name() + "-installed")) {
      updatePorts();
      if (wrongOption().isEmpty()) {
        configureTls();
      }
    }
  }

  /** True if {@code openstack-origin} gives a newer release than the unit runs. */
  public final boolean isUpgradeAvailable() {
    return new ReleaseUpgrade(context()).isAvailable();
  }

  /** Goes to the release of {@code openstack-origin}: packages, files, database. */
  public final void upgradeRelease() {
    new ReleaseUpgrade(context()).toRelease(availableEndpoints());
  }

  /** Brings packages to the newest versions within the release. */
  public final void upgradePackages() {
    new ReleaseUpgrade(context()).ofPackages(availableEndpoints());
  }

  /**
   * Goes to the release of {@code openstack-origin} if it is newer, unless upgrades are left to the
   * action. An origin that is wrong is for the status to tell.
   */
  public final void upgradeIfAvailable() {
    if (OpenStackCharms.of(context()).wrongOrigin().isPresent() || !isUpgradeAvailable()) {
      return;
    }
    if (context().config().flag("action-managed-upgrade")) {
      context()
          .log()
          .info("an OpenStack upgrade is available; the action openstack-upgrade does it");
      return;
    }
    upgradeRelease();
  }

  /** Endpoints that templates may use now. */
  protected List<Endpoint> availableEndpoints() {
    List<Endpoint> endpoints = new ArrayList<>();
    for (Endpoint endpoint : context().endpoints()) {
      if (context().flags().isSet(endpoint.name() + ".available")) {
        endpoints.add(endpoint);
      }
    }
    return endpoints;
  }

  /**
   * Before services are stopped for a pause: has those who send requests to this unit send them
   * elsewhere. Nothing by default.
   */
  protected void leaveService() {}

  /** After services were started again: has requests sent to this unit again. */
  protected void returnToService() {}

  /** Stops the services, then starts them. */
  public void restartServices() {
    Services machine = new Services(context().host());
    machine.stop(services().toArray(new String[0]));
    machine.start(services().toArray(new String[0]));
  }

  /** The same, but for a unit that is paused or not configured yet. */
  public final void restartServicesThatMayRun() {
    if (servicesMayRun()) {
      restartServices();
    }
  }

  /** False while the unit is paused, or its services are held until it is configured. */
  protected final boolean servicesMayRun() {
    return !new ServiceHold(context()).isOn() && !UnitPause.of(context()).isPaused();
  }

  /** Renders all files with these endpoints, and restarts the services of those that changed. */
  public final void render(List<? extends Endpoint> endpoints) {
    prepareRender();
    new CharmFiles(context(), this).render(endpoints);
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
    return new CharmFiles(context(), this).diff(availableEndpoints());
  }

  /** Lets the leader bring the database to the release's schema, once for the application. */
  public void syncDatabase() {
    if (new DatabaseSync(context()).once(syncCommands()) && servicesMayRun()) {
      new Services(context().host()).restart(services());
    }
  }

  /** Has the status told at the end of the hook; once however often it is called. */
  public final void assessStatus() {
    StatusAssessment.of(context()).atExit();
  }
}
