package charms.layer.openstackapi;

import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.layer.basic.Packages;
import charms.layer.basic.Services;
import charms.layer.openstack.CertificateArtefact;
import charms.reactive.HookContext;
import charms.reactive.host.Host;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * apache2 in front of the services, which ends TLS (openstack-layer.md section 8). Certificates lie
 * in {@code /etc/apache2/ssl/NAME} as {@code cert_NAME} and {@code key_NAME}, links of their
 * further names beside them.
 */
final class TlsFrontend {
  static final String FILE = "/etc/apache2/sites-available/openstack_https_frontend.conf";
  private static final String ENABLED = "charms.openstack.ssl.enabled";
  private static final List<String> MODULES = List.of("ssl", "proxy", "proxy_http", "headers");

  private final HookContext context;
  private final String name;
  private final String group;

  TlsFrontend(HookContext context, String name, String group) {
    this.context = context;
    this.name = name;
    this.group = group;
  }

  /** True once it serves. */
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
      if (before) {
        context.host().run("a2dissite", "openstack_https_frontend").orThrow();
        restart(mayRun);
      }
      return before;
    }
    Packages machine = new Packages(context.host());
    machine.install(machine.missing(packages));
    boolean changed = false;
    for (CertificateArtefact artefact : artefacts) {
      changed |= write(artefact);
    }
    if (!before) {
      enableSite();
      restart(mayRun);
    } else if (changed && mayRun) {
      new Services(context.host()).reload(List.of("apache2"));
    }
    return changed || !before;
  }

  private boolean write(CertificateArtefact artefact) {
    HostFiles files = new HostFiles(context.host());
    FileOwner owner = FileOwner.of("root", group, 0640);
    String place = "/etc/apache2/ssl/" + name + "/";
    String cn = artefact.commonName();
    boolean changed = files.write(place + "cert_" + cn, artefact.cert().strip() + "\n", owner);
    changed |= files.write(place + "key_" + cn, artefact.key().strip() + "\n", owner);
    for (String other : furtherNames(artefact.cert())) {
      link(place, "cert_", cn, other);
      link(place, "key_", cn, other);
    }
    return changed;
  }

  private void link(String place, String prefix, String cn, String other) {
    Path link = context.host().file(place + prefix + other);
    if (!Files.exists(link)) {
      try {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(prefix + cn));
      } catch (IOException cause) {
        throw new UncheckedIOException("cannot link '" + link + "'", cause);
      }
    }
  }

  /** Subject alternative names; none where the text is no certificate. */
  private static List<String> furtherNames(String pem) {
    List<String> names = new ArrayList<>();
    try {
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(
                      new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
      if (certificate.getSubjectAlternativeNames() != null) {
        for (List<?> one : certificate.getSubjectAlternativeNames()) {
          names.add(String.valueOf(one.get(1)));
        }
      }
    } catch (CertificateException unreadable) {
      return List.of();
    }
    return names;
  }

  private void enableSite() {
    Host host = context.host();
    List<String> modules = new ArrayList<>(List.of("a2enmod"));
    modules.addAll(MODULES);
    host.run(modules, Map.of()).orThrow();
    HostFiles files = new HostFiles(host);
    if (files.read(FILE).isEmpty()) {
      files.write(FILE, "", FileOwner.of("root", group, 0640));
    }
    host.run("a2ensite", "openstack_https_frontend").orThrow();
  }

  private void restart(boolean mayRun) {
    if (mayRun) {
      new Services(context.host()).restart(List.of("apache2"));
    }
  }
}
