package charms.layer.openstack;

import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.reactive.HookContext;
import java.util.Optional;

/** The authority the unit trusts, in the machine's list of authorities. */
final class TrustedAuthority {
  private static final String PLACE = "/usr/local/share/ca-certificates/";

  private static final String BUNDLE = "/etc/ssl/certs/ca-certificates.crt";

  private final HookContext context;
  private final Optional<String> snap;

  /**
   * For a unit.
   *
   * @param snap the one that does not see the machine's list and gets a copy; empty for none
   */
  TrustedAuthority(HookContext context, Optional<String> snap) {
    this.context = context;
    this.snap = snap;
  }

  /** Writes certificate and chain; the list is made anew only if one of them changed. */
  void trust(CertificateArtefact authority) {
    HostFiles files = new HostFiles(context.host());
    String name = PLACE + context.application();
    boolean changed = write(files, name + ".crt", authority.ca());
    changed |= write(files, name + "-chain.crt", authority.chain());
    if (changed) {
      context.host().run("update-ca-certificates", "--fresh").orThrow();
      snap.ifPresent(one -> copyBundle(files, one));
    }
  }

  private static void copyBundle(HostFiles files, String snap) {
    String bundle = files.read(BUNDLE);
    if (!bundle.isEmpty()) {
      files.write("/var/snap/" + snap + "/common" + BUNDLE, bundle, FileOwner.ROOT);
    }
  }

  private static boolean write(HostFiles files, String path, String pem) {
    return !pem.isBlank() && files.write(path, pem.strip() + "\n", FileOwner.ROOT);
  }
}
