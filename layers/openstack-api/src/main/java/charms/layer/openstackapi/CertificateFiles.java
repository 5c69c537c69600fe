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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Certificates and keys in a directory, {@code cert_NAME} and {@code key_NAME}, with links of their
 * further names beside them (openstack-layer.md section 8).
 *
 * @param host the machine
 * @param place the directory, with {@code /} at its end
 * @param group may read them
 */
record CertificateFiles(Host host, String place, String group) {
  /**
   * Writes them. A name that several certificates have further names for leads to the first of
   * them; what lies under one of the names from before is replaced.
   *
   * @return true if something changed
   */
  boolean write(List<CertificateArtefact> artefacts) {
    boolean changed = false;
    Set<String> named = new HashSet<>();
    for (CertificateArtefact artefact : artefacts) {
      changed |= write(artefact);
      named.add(artefact.commonName());
    }
    for (CertificateArtefact artefact : artefacts) {
      for (String other : furtherNames(artefact.cert())) {
        if (named.add(other)) {
          changed |= link("cert_", artefact.commonName(), other);
          changed |= link("key_", artefact.commonName(), other);
        }
      }
    }
    return changed;
  }

  private boolean write(CertificateArtefact artefact) {
    HostFiles files = new HostFiles(host);
    FileOwner owner = FileOwner.of("root", group, 0640);
    String cn = artefact.commonName();
    boolean changed = unlink("cert_" + cn) | unlink("key_" + cn);
    changed |= files.write(place + "cert_" + cn, artefact.cert().strip() + "\n", owner);
    changed |= files.write(place + "key_" + cn, artefact.key().strip() + "\n", owner);
    return changed;
  }

  /** A file written where a link lies would be written where that leads. */
  private boolean unlink(String name) {
    Path link = host.file(place + name);
    return Files.isSymbolicLink(link) && replace(link, Optional.empty());
  }

  private boolean link(String prefix, String cn, String other) {
    Path link = host.file(place + prefix + other);
    Path to = Path.of(prefix + cn);
    return !leadsTo(link, to) && replace(link, Optional.of(to));
  }

  private static boolean leadsTo(Path link, Path to) {
    try {
      return Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(to);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read link '" + link + "'", cause);
    }
  }

  private static boolean replace(Path link, Optional<Path> to) {
    try {
      Files.deleteIfExists(link);
      if (to.isPresent()) {
        Files.createSymbolicLink(link, to.get());
      }
      return true;
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot link '" + link + "'", cause);
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
