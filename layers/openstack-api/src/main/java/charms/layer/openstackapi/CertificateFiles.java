package charms.layer.openstackapi;

import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.layer.openstack.CertificateArtefact;
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
import java.util.List;

/**
 * Certificates and keys in a directory, {@code cert_NAME} and {@code key_NAME}, with links of their
 * further names beside them (openstack-layer.md section 8).
 *
 * @param host the machine
 * @param place the directory, with {@code /} at its end
 * @param group may read them
 */
record CertificateFiles(Host host, String place, String group) {
  /** True if something changed. */
  boolean write(CertificateArtefact artefact) {
    HostFiles files = new HostFiles(host);
    FileOwner owner = FileOwner.of("root", group, 0640);
    String cn = artefact.commonName();
    boolean changed = files.write(place + "cert_" + cn, artefact.cert().strip() + "\n", owner);
    changed |= files.write(place + "key_" + cn, artefact.key().strip() + "\n", owner);
    for (String other : furtherNames(artefact.cert())) {
      link("cert_", cn, other);
      link("key_", cn, other);
    }
    return changed;
  }

  private void link(String prefix, String cn, String other) {
    Path link = host.file(place + prefix + other);
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
}
