package charms.interfaces.cephclient;

import charms.reactive.HookContext;
import charms.reactive.When;

/** A service that asks for what the flags {@code ask.*} say and notes what it gets. */
final class ServiceHandlers {
  private final HookContext context;

  ServiceHandlers(HookContext context) {
    this.context = context;
  }

  @When({"ceph.connected", "ask.example"})
  void askExample(CephClientRequires ceph) {
    ceph.createReplicatedPool(
        ReplicatedPool.of("congress").with(PoolSettings.OPEN.weight(10).application("rbd")));
    ceph.requestAccessToGroup(GroupAccess.of("volumes", "rwx"));
  }

  @When({"ceph.connected", "ask.pool"})
  void askPool(CephClientRequires ceph) {
    ceph.createReplicatedPool(ReplicatedPool.of("bob"));
  }

  @When({"ceph.connected", "ask.groups"})
  void askGroups(CephClientRequires ceph) {
    ceph.requestAccessToGroup(
        GroupAccess.of("volumes", "rwx")
            .forKey("cinder")
            .inNamespace("n")
            .withObjectPrefixes("class-read", "rbd_children"));
  }

  @When({"ceph.connected", "ask.erasure"})
  void askErasure(CephClientRequires ceph) {
    ceph.createErasureProfile(ErasureProfile.of("p", 3, 2).with("device-class", "ssd"));
    ceph.createErasurePool(ErasurePool.of("bob", "p").withOverwrites());
  }

  @When("ceph.connected")
  void note(CephClientRequires ceph) {
    context.store().set("hosts", ceph.monitorHosts());
    context.store().set("all", ceph.remoteAll("ceph-public-address"));
    context.store().set("key", ceph.key().orElse("none"));
    context.store().set("auth", ceph.auth().orElse("none"));
    context.store().set("responses", ceph.responses().toString());
  }
}
