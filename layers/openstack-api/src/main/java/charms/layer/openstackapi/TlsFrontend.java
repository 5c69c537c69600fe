package charms.layer.openstackapi;

import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.layer.basic.Packages;
import charms.layer.basic.Services;
import charms.layer.openstack.CertificateArtefact;
import charms.reactive.HookContext;
import charms.reactive.host.Host;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * apache2 in front of the services, which ends TLS (openstack-layer.md section 8). Certificates lie
 * in {@code /etc/apache2/ssl/NAME} as {@code cert_NAME} and {@code key_NAME}, links of their
 * further names beside them. A snap ends TLS by itself, with the certificates in a directory of its
 * own.
 */
final class TlsFrontend {
  static final String FILE = "/etc/apache2/sites-available/openstack_https_frontend.conf";
  private static final String ENABLED = "charms.openstack.ssl.enabled";
  private static final List<String> MODULES = List.of("ssl", "proxy", "proxy_http", "headers");

  private final HookContext context;
  private final String name;
  private final String group;
  private final Optional<String> snap;

  /**
   * Of a unit.
   *
   * @param name the charm's
   * @param group may read certificates
   * @param snap the one that ends TLS by itself and reads the certificates; empty where apache does
   */
  TlsFrontend(HookContext context, String name, String group, Optional<String> snap) {
    this.context = context;
    this.name = name;
    this.group = group;
    this.snap = snap;
  }

  /** True once it serves, or the snap does. */
  boolean isEnabled() {
    return Boolean.TRUE.equals(context.store().get(ENABLED).orElse(false));
  }

  /**
   * Serves with these certificates; none ends TLS.
   *
   * @param packages to be installed
   * @param mayRun whether apache may run now; where not, it reads its files when it is started
   * @return true if it serves and did not before, or the other way round, or certificates changed
   */
  boolean configure(
      List<CertificateArtefact> artefacts, Collection<String> packages, boolean mayRun) {
    boolean before = isEnabled();
    context.store().set(ENABLED, !artefacts.isEmpty());
    context.flags().toggle("ssl.enabled", !artefacts.isEmpty());
    if (artefacts.isEmpty()) {
      if (before && snap.isEmpty()) {
        context.host().run("a2dissite", "openstack_https_frontend").orThrow();
        restart(mayRun);
      }
      return before;
    }
    Packages machine = Packages.of(context);
    machine.install(machine.missing(packages));
    boolean changed = new CertificateFiles(context.host(), place(), group).write(artefacts);
    if (snap.isPresent()) {
      return changed || !before;
    } else if (!before) {
      enableSite();
      restart(mayRun);
    } else if (changed && mayRun) {
      new Services(context.host()).reload(List.of("apache2"));
    }
    return changed || !before;
  }

  private String place() {
    return snap.map(one -> "/var/snap/" + one + "/common/etc/nginx/ssl/")
        .orElse("/etc/apache2/ssl/" + name + "/");
  }

  private void enableSite() {
    Host host = context.host();
    List<String> modules = new ArrayList<>(List.of("a2enmod"));
    modules.addAll(MODULES);
    host.run(modules, Map.of()).orThrow();
    // An empty site, also in the place of one from before: its ports are the services' until those
    // are rendered with TLS.
    new HostFiles(host).write(FILE, "", FileOwner.of("root", group, 0640));
    host.run("a2ensite", "openstack_https_frontend").orThrow();
  }

  private void restart(boolean mayRun) {
    if (mayRun) {
      new Services(context.host()).restart(List.of("apache2"));
    }
  }
}
