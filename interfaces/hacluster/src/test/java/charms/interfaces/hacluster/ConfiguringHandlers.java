package charms.interfaces.hacluster;

import charms.reactive.Action;
import charms.reactive.ActionCall;
import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.WhenNot;
import java.util.List;

/**
 * A service that configures its cluster as in the example of the contract; with the flag {@code
 * undetected} where the interface is not known, with {@code idle} not at all.
 */
final class ConfiguringHandlers {
  private final HookContext context;

  ConfiguringHandlers(HookContext context) {
    this.context = context;
  }

  @When("ha.connected")
  @WhenNot("idle")
  void configure(HaclusterRequires cluster) {
    if (context.flags().isSet("undetected")) {
      cluster.add(new VirtualIp("congress", "10.5.100.1", "eth0", "24"));
    } else {
      cluster.add(new VirtualIp("congress", "10.5.100.1"));
      cluster.deleteResource("res_congress_ens3_vip");
    }
    cluster.add(new InitService("congress", "haproxy"));
    cluster.bindResources("eth0");
  }

  @Action("bind-on")
  void bindOn() {
    cluster().bindOn("eth1", 5555);
  }

  @Action("bind-resources")
  void bindResources() {
    cluster().bindResources("eth1", 5555);
  }

  @Action("manage")
  void manage() {
    cluster().manageResources(CrmResources.builder().add(new InitService("a", "b")).build());
  }

  @Action("add-address")
  void addAddress(ActionCall call) {
    cluster().add(new VirtualIp("mysql", words(call, "vip")));
  }

  @Action("remove-address")
  void removeAddress(ActionCall call) {
    cluster().remove(new VirtualIp("mysql", words(call, "vip")));
  }

  @Action("add-services")
  void addServices() {
    cluster().add(new InitService("telemetry", "ceilometer-agent"));
    cluster().add(new SystemdService("telemetry", "gnocchi-api"));
  }

  @Action("remove-services")
  void removeServices() {
    cluster().remove(new InitService("telemetry", "ceilometer-agent"));
    cluster().remove(new SystemdService("telemetry", "gnocchi-api"));
  }

  @Action("add-names")
  void addNames() {
    cluster().add(new DnsEntry("mysql", "10.0.0.1", "public.example", "public"));
    cluster().add(new DnsEntry("mysql", "10.0.0.2", "int.example", "internal"));
  }

  @Action("remove-name")
  void removeName() {
    cluster().remove(new DnsEntry("mysql", "10.0.0.2", "int.example", "internal"));
  }

  @Action("colocate")
  void colocate() {
    cluster().addColocation("together", "inf", List.of("a", "b"));
    cluster().addColocation("racks", "-inf", List.of("a", "b"), "rack");
  }

  @Action("separate")
  void separate() {
    cluster().removeColocation("together");
  }

  @Action("delete")
  void delete(ActionCall call) {
    cluster().deleteResource(words(call, "name"));
  }

  @Action("values")
  String values(ActionCall call) {
    return cluster().remoteValues(words(call, "key")).toString();
  }

  private static String words(ActionCall call, String parameter) {
    return String.valueOf(call.parameters().get(parameter));
  }

  private HaclusterRequires cluster() {
    return context.endpoint("ha", HaclusterRequires.class).orElseThrow();
  }
}
