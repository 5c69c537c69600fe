package charms.layer.openstackceph;

import charms.interfaces.cephclient.CephClientRequires;
import charms.interfaces.cephclient.PoolSettings;
import charms.interfaces.cephclient.ReplicatedPool;
import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.reactive.HookContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A service as Ceph knows it: its account, its keyring, its pool (openstack-layer.md section 1,
 * Ceph mixin).
 *
 * <pre>{@code
 * @When("ceph.available")
 * void useCeph(CephClientRequires ceph) {
 *   CephClient client = CephClient.of(context).ownedBy("congress", "congress");
 *   client.requestPool(ceph);
 *   ceph.key().ifPresent(client::writeKeyring);
 * }
 * }</pre>
 */
public final class CephClient {
  private static final String DIRECTORY = "/etc/ceph";

  private final HookContext context;
  private final String service;
  private final String cluster;
  private final boolean perHost;
  private final FileOwner owner;

  private CephClient(
      HookContext context, String service, String cluster, boolean perHost, FileOwner owner) {
    this.context = context;
    this.service = service;
    this.cluster = cluster;
    this.perHost = perHost;
    this.owner = owner;
  }

  /** Named like the application, of the cluster {@code ceph}, its keyring root's. */
  public static CephClient of(HookContext context) {
    return new CephClient(
        context, context.application(), "ceph", false, FileOwner.of("root", "root", 0600));
  }

  /** With another name than the application's, as several applications share an account. */
  public CephClient named(String name) {
    return new CephClient(context, name, cluster, perHost, owner);
  }

  /** Of another cluster, as in {@code backup}. */
  public CephClient ofCluster(String name) {
    return new CephClient(context, service, name, perHost, owner);
  }

  /** With an account for each machine in the place of one for all units. */
  public CephClient perHost() {
    return new CephClient(context, service, cluster, true, owner);
  }

  /** With a keyring that the service's user reads. */
  public CephClient ownedBy(String user, String group) {
    return new CephClient(
        context, service, cluster, perHost, FileOwner.of(user, group, owner.mode()));
  }

  /** The account, as in {@code client.congress} or {@code client.congress.HOST}. */
  public String keyName() {
    return "client." + service + (perHost ? "." + host() : "");
  }

  /** As in {@code /etc/ceph/ceph.client.congress.keyring}. */
  public String keyringPath() {
    return DIRECTORY + "/" + cluster + "." + keyName() + ".keyring";
  }

  /**
   * Writes the keyring, with its directory where there is none:
   *
   * <pre>
   * [client.congress]
   *     key = AQB...
   * </pre>
   *
   * <p>Owner and mode are set even where it is there already.
   *
   * @param key as the monitors publish it, a secret
   * @return true if it was another
   */
  public boolean writeKeyring(String key) {
    if (!key.matches("[A-Za-z0-9+/=]+")) {
      throw new IllegalArgumentException(
          "cannot write '" + keyringPath() + "': the key is not base64");
    }
    HostFiles files = new HostFiles(context.host());
    if (!Files.isDirectory(context.host().file(DIRECTORY))) {
      files.makeDirectory(DIRECTORY, FileOwner.of(owner.user(), owner.group(), 0750));
    }
    boolean changed =
        files.write(keyringPath(), "[" + keyName() + "]\n\tkey = " + key + "\n", owner);
    if (!changed) {
      Path there = context.host().file(keyringPath());
      context.host().own(there, owner.user(), owner.group(), owner.mode());
    }
    return changed;
  }

  /** Takes the keyring away; true if there was one. */
  public boolean deleteKeyring() {
    return new HostFiles(context.host()).delete(keyringPath());
  }

  /** Asks for a replicated pool of the application's name. */
  public void requestPool(CephClientRequires ceph) {
    requestPool(ceph, context.application());
  }

  /**
   * Asks for a replicated pool, compressed as the charm's options say. Nothing is asked for while
   * one of them is wrong ({@link #wrongOption}).
   */
  public void requestPool(CephClientRequires ceph, String name) {
    PoolCompression compression = new PoolCompression(context.config());
    Optional<String> wrong = compression.wrongOption();
    if (wrong.isPresent()) {
      context.log().warning("no pool is asked for: " + wrong.get());
      return;
    }
    ceph.createReplicatedPool(ReplicatedPool.of(name).with(compression.over(PoolSettings.OPEN)));
  }

  /**
   * What is wrong with an option {@code bluestore-compression-*}, naming it; empty for nothing. For
   * the charm class's {@code wrongOption()}.
   */
  public Optional<String> wrongOption() {
    return new PoolCompression(context.config()).wrongOption();
  }

  private String host() {
    return context.host().run("hostname").orThrow().output().strip();
  }
}
