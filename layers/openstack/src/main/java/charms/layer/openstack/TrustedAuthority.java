package charms.layer.openstack;

import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.reactive.HookContext;

/** The authority the unit trusts, in the machine's list of authorities. */
final class TrustedAuthority {
  private static final String PLACE = "/usr/local/share/ca-certificates/";

  private final HookContext context;

  TrustedAuthority(HookContext context) {
    this.context = context;
  }

  /** Writes certificate and chain; the list is made anew only if one of them changed. */
  void trust(CertificateArtefact authority) {
    HostFiles files = new HostFiles(context.host());
    String name = PLACE + context.application();
    boolean changed = write(files, name + ".crt", authority.ca());
    changed |= write(files, name + "-chain.crt", authority.chain());
    if (changed) {
      context.host().run("update-ca-certificates", "--fresh").orThrow();
    }
  }

  private static boolean write(HostFiles files, String path, String pem) {
    return !pem.isBlank() && files.write(path, pem.strip() + "\n", FileOwner.ROOT);
  }
}
