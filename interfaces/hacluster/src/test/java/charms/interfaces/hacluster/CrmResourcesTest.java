package charms.interfaces.hacluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.json.PythonJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The texts of interfaces.md section 6, "Strings". */
final class CrmResourcesTest {
  private static final String META =
      "  meta migration-threshold=\"INFINITY\" failure-timeout=\"5s\"";
  private static final String VIP_OP = "  op monitor timeout=\"20s\" interval=\"10s\" depth=\"0\"";

  @Test
  void allElevenCollectionsAreThereAndEmpty() {
    assertEquals(
        "{\"clones\": {}, \"colocations\": {}, \"delete_resources\": [], \"groups\": {},"
            + " \"init_services\": [], \"locations\": {}, \"ms\": {}, \"orders\": {},"
            + " \"resource_params\": {}, \"resources\": {}, \"systemd_services\": []}",
        PythonJson.SORTED.write(CrmResources.builder().build().asJson()));
    assertTrue(CrmResources.builder().build().isEmpty());
  }

  @Test
  void whatIsKnownIsMergedWithTheDefaults() {
    CrmResources read =
        CrmResources.fromJson(
            Map.of("resources", Map.of("r", "lsb:r"), "delete_resources", List.of("old")));
    assertEquals(Map.of("r", "lsb:r"), read.resources());
    assertEquals(List.of("old"), read.deleteResources());
    assertEquals(Map.of(), read.groups());
    assertFalse(read.isEmpty());
    CrmResources more = read.toBuilder().primitive("s", Primitive.of("lsb:s")).build();
    assertEquals(Map.of("r", "lsb:r", "s", "lsb:s"), more.resources());
    assertEquals(Map.of("r", "lsb:r"), read.resources());
  }

  @Test
  void collectionsSurviveJson() {
    CrmResources crm =
        CrmResources.builder()
            .add(new VirtualIp("congress", "10.5.100.1"))
            .add(new InitService("congress", "haproxy"))
            .delete("old")
            .build();
    assertEquals(crm, CrmResources.fromJson(crm.asJson()));
  }

  @Test
  void aPrimitiveWithoutMoreHasNoParameters() {
    CrmResources crm = CrmResources.builder().primitive("www8", Primitive.of("apache")).build();
    assertEquals(Map.of("www8", "apache"), crm.resources());
    assertEquals(Map.of(), crm.resourceParams());
  }

  @Test
  void eachSectionOfAPrimitiveStandsAfterTwoBlanks() {
    Primitive apache = Primitive.of("apache");
    assertEquals("description=\"the web\"", apache.withDescription("the web").parameters());
    assertEquals("  params configfile=/etc/www8.conf", params(apache, "configfile=/etc/www8.conf"));
    assertEquals("  meta a=b", apache.withMeta("a=b").parameters());
    assertEquals("  utilization cpu=1", apache.withUtilization("cpu=1").parameters());
    assertEquals(
        "  operations $id-ref=apache_ops",
        apache.withOperations("$id-ref=apache_ops").parameters());
    assertEquals("  op monitor", apache.withOp("monitor").parameters());
  }

  @Test
  void sectionsHaveAFixedOrderAndListsRepeatTheirKey() {
    Primitive drbd =
        Primitive.of("ocf:linbit:drbd")
            .withOp("monitor role=Master interval=60s", "monitor role=Slave interval=300s")
            .withOperations("o=1")
            .withUtilization("u=1")
            .withMeta("m=1", "m=2")
            .withParams("drbd_resource=r0")
            .withDescription("d");
    assertEquals(
        "description=\"d\"  params drbd_resource=r0  meta m=1 meta m=2  utilization u=1"
            + "  operations o=1  op monitor role=Master interval=60s"
            + " op monitor role=Slave interval=300s",
        drbd.parameters());
  }

  @Test
  void parametersThatAreGoneAreRemoved() {
    CrmResources crm =
        CrmResources.builder()
            .primitive("www8", Primitive.of("apache").withMeta("a=b"))
            .primitive("www8", Primitive.of("nginx"))
            .build();
    assertEquals(Map.of("www8", "nginx"), crm.resources());
    assertEquals(Map.of(), crm.resourceParams());
  }

  @Test
  void clonesMayHaveMeta() {
    CrmResources crm =
        CrmResources.builder()
            .clone("cl_a", "a")
            .clone("cl_b", "b", "interleave=true")
            .clone("cl_c", "c", "x=1", "y=2")
            .build();
    assertEquals(
        Map.of("cl_a", "a", "cl_b", "b  meta interleave=true", "cl_c", "c  meta x=1 meta y=2"),
        crm.clones());
  }

  @Test
  void masterSlaveSetsMayHaveMeta() {
    CrmResources crm =
        CrmResources.builder()
            .masterSlave("disk1", "drbd1")
            .masterSlave("disk2", "drbd2", "notify=true globally-unique=false")
            .build();
    assertEquals(
        Map.of("disk1", "drbd1", "disk2", "drbd2  meta notify=true globally-unique=false"),
        crm.asJson().get("ms"));
  }

  @Test
  void aGroupListsItsMembersAndIsNoneWithoutThem() {
    CrmBuilder crm = CrmResources.builder().group("grp_mysql", List.of("rbd", "fs", "vip"));
    assertEquals(Map.of("grp_mysql", "rbd fs vip"), crm.build().groups());
    assertEquals(Map.of(), crm.group("grp_mysql", List.of()).build().groups());
  }

  @Test
  void colocationsCarryScoreAndAttribute() {
    CrmResources crm =
        CrmResources.builder()
            .colocation("together", "inf", List.of("console", "vip"))
            .colocation("apart", "-inf", List.of("apache", "dummy"))
            .colocation("racks", "inf", List.of("a", "b"), "rack")
            .build();
    assertEquals(
        Map.of(
            "together", "inf: console vip",
            "apart", "-inf: apache dummy",
            "racks", "inf: a b node-attribute=rack"),
        crm.colocations());
  }

  @Test
  void ordersMayHaveAScore() {
    CrmResources crm =
        CrmResources.builder()
            .order("with", "Optional", List.of("ip", "apache"))
            .order("without", "", List.of("ip", "apache"))
            .build();
    assertEquals(
        Map.of("with", "Optional: ip apache", "without", " ip apache"), crm.asJson().get("orders"));
  }

  @Test
  void locationsCarryAttributeAndRules() {
    CrmResources crm =
        CrmResources.builder()
            .location("one", "vip", "resource-discovery=exclusive", "-inf: not_defined pingd")
            .location("two", "vip", "inf: node1")
            .location("three", "vip", "", "r1", "r2")
            .build();
    assertEquals(
        Map.of(
            "one", "vip resource-discovery=exclusive  rule -inf: not_defined pingd",
            "two", "vip inf: node1",
            "three", "vip  rule r1 rule r2"),
        crm.asJson().get("locations"));
  }

  @Test
  void deletionsAccumulateWithoutRepeatingAndLeaveEveryOtherMap() {
    CrmBuilder crm =
        CrmResources.builder()
            .primitive("r", Primitive.of("lsb:r").withMeta("a=b"))
            .group("r", List.of("x"))
            .clone("r", "x")
            .masterSlave("r", "x")
            .order("r", "inf", List.of("x", "y"))
            .colocation("r", "inf", List.of("x", "y"))
            .location("r", "x", "inf: n")
            .primitive("kept", Primitive.of("lsb:kept"))
            .delete("r")
            .delete("s")
            .delete("r");
    assertEquals(
        "{\"clones\": {}, \"colocations\": {}, \"delete_resources\": [\"r\", \"s\"],"
            + " \"groups\": {}, \"init_services\": [], \"locations\": {}, \"ms\": {},"
            + " \"orders\": {}, \"resource_params\": {}, \"resources\": {\"kept\": \"lsb:kept\"},"
            + " \"systemd_services\": []}",
        PythonJson.SORTED.write(crm.build().asJson()));
  }

  @Test
  void whatIsAddedAgainIsNotDeleted() {
    CrmResources crm =
        CrmResources.builder()
            .delete("r")
            .delete("c")
            .delete("gone")
            .primitive("r", Primitive.of("lsb:r"))
            .colocation("c", "inf", List.of("r", "s"))
            .build();
    assertEquals(List.of("gone"), crm.deleteResources());
  }

  @Test
  void theServiceNamedLastCounts() {
    CrmResources crm =
        CrmResources.builder()
            .initService("apache2")
            .initService("haproxy")
            .systemdService("octavia-worker")
            .systemdService("octavia-health-manager")
            .build();
    assertEquals(List.of("haproxy"), crm.asJson().get("init_services"));
    assertEquals(List.of("octavia-health-manager"), crm.asJson().get("systemd_services"));
  }

  @Test
  void anInitServiceIsAnLsbResourceOnEveryNode() {
    CrmResources crm = with(new InitService("congress", "haproxy"));
    assertEquals(Map.of("res_congress_haproxy", "lsb:haproxy"), crm.resources());
    assertEquals(
        Map.of("res_congress_haproxy", META + "  op monitor interval=\"5s\""),
        crm.resourceParams());
    assertEquals(Map.of("cl_res_congress_haproxy", "res_congress_haproxy"), crm.clones());
    assertEquals(List.of("haproxy"), crm.asJson().get("init_services"));
    CrmResources once = with(new InitService("congress", "haproxy", false));
    assertEquals(crm.resources(), once.resources());
    assertEquals(crm.resourceParams(), once.resourceParams());
    assertEquals(Map.of(), once.clones());
  }

  @Test
  void aSystemdServiceOnEveryNodeIsMonitoredOnce() {
    CrmResources crm = with(new SystemdService("octavia", "octavia-worker"));
    assertEquals(Map.of("res_octavia_octavia_worker", "systemd:octavia-worker"), crm.resources());
    assertEquals(
        Map.of("res_octavia_octavia_worker", META + "  op monitor interval=\"5s\""),
        crm.resourceParams());
    assertEquals(
        Map.of("cl_res_octavia_octavia_worker", "res_octavia_octavia_worker"), crm.clones());
    assertEquals(List.of("octavia-worker"), crm.asJson().get("systemd_services"));
    assertEquals(List.of(), crm.asJson().get("init_services"));
  }

  @Test
  void aSystemdServiceOnOneNodeIsMonitoredStartedAndStopped() {
    CrmResources crm = with(new SystemdService("octavia", "octavia-worker", false));
    assertEquals(Map.of("res_octavia_octavia_worker", "systemd:octavia-worker"), crm.resources());
    assertEquals(
        Map.of(
            "res_octavia_octavia_worker",
            META
                + "  op monitor interval=\"5s\" role=Started"
                + " op monitor interval=\"6s\" role=Stopped"),
        crm.resourceParams());
    assertEquals(Map.of(), crm.clones());
  }

  @Test
  void dashesBecomeUnderscoresInNamesButNotOfAddresses() {
    assertEquals(
        "res_manila_ganesha_nfs_ganesha",
        new InitService("manila-ganesha", "nfs-ganesha").resourceName());
    assertEquals(
        "res_manila_ganesha_manila_share",
        new SystemdService("manila-ganesha", "manila-share").resourceName());
    assertEquals(
        "res_manila_ganesha_public_hostname",
        new DnsEntry("manila-ganesha", "i", "f", "public").resourceName());
    assertEquals(
        "res_manila-ganesha_eth0_vip",
        new VirtualIp("manila-ganesha", "10.5.100.1", "eth0", "").resourceName());
  }

  @Test
  void anAddressWithoutInterfaceIsNamedByItsDigest() {
    CrmResources crm = with(new VirtualIp("mysql", "10.110.1.1"));
    assertEquals(Map.of("res_mysql_a7815c8_vip", "ocf:heartbeat:IPaddr2"), crm.resources());
    assertEquals(
        Map.of("res_mysql_a7815c8_vip", "  params ip=\"10.110.1.1\"" + META + VIP_OP),
        crm.resourceParams());
    assertEquals(Map.of("grp_mysql_vips", "res_mysql_a7815c8_vip"), crm.groups());
  }

  @Test
  void anAddressIsNamedByItsInterface() {
    CrmResources crm = with(new VirtualIp("congress", "10.5.100.1", "eth0", "24"));
    assertEquals(Map.of("res_congress_eth0_vip", "ocf:heartbeat:IPaddr2"), crm.resources());
    assertEquals(
        Map.of(
            "res_congress_eth0_vip",
            "  params ip=\"10.5.100.1\" nic=\"eth0\" cidr_netmask=\"24\"" + META + VIP_OP),
        crm.resourceParams());
    assertEquals(
        "  params ip=\"10.5.100.1\" nic=\"eth0\"" + META + VIP_OP,
        with(new VirtualIp("congress", "10.5.100.1", "eth0", ""))
            .resourceParams()
            .get("res_congress_eth0_vip"));
  }

  @Test
  void anIpv6AddressHasItsOwnAgent() {
    CrmResources crm = with(new VirtualIp("congress", "2001:db8::5", "eth0", "64"));
    assertEquals(
        Map.of("res_congress_eth0_ipv6addr_vip", "ocf:heartbeat:IPv6addr"), crm.resources());
    assertEquals(
        Map.of(
            "res_congress_eth0_ipv6addr_vip",
            "  params ipv6addr=\"2001:db8::5\" nic=\"eth0\" cidr_netmask=\"64\"" + META + VIP_OP),
        crm.resourceParams());
  }

  @Test
  void ipv6AddressesWithoutInterfaceDoNotShareAName() {
    CrmResources crm =
        CrmResources.builder()
            .add(new VirtualIp("congress", "2001:db8::5"))
            .add(new VirtualIp("congress", "2001:db8::6"))
            .build();
    assertTrue(crm.resources().containsKey("res_congress_532777e_ipv6addr_vip"));
    assertEquals(2, crm.resources().size());
  }

  @Test
  void theGroupOfAddressesIsSorted() {
    CrmResources crm =
        CrmResources.builder()
            .add(new VirtualIp("mysql", "10.110.5.43"))
            .add(new InitService("mysql", "haproxy"))
            .add(new VirtualIp("mysql", "10.120.5.43"))
            .build();
    assertEquals(
        Map.of("grp_mysql_vips", "res_mysql_1993276_vip res_mysql_4b8ce37_vip"), crm.groups());
  }

  @Test
  void aHostNameIsAMaasResource() {
    CrmResources crm =
        CrmResources.builder()
            .add(new DnsEntry("keystone", "10.0.0.1", "keystone.example", "public"))
            .add(new DnsEntry("keystone", "10.0.0.2", "int.example", "internal"))
            .build();
    assertEquals(
        Map.of(
            "res_keystone_public_hostname", "ocf:maas:dns",
            "res_keystone_int_hostname", "ocf:maas:dns"),
        crm.resources());
    assertEquals(
        Map.of(
            "res_keystone_public_hostname",
            "  params  fqdn=\"keystone.example\" ip_address=\"10.0.0.1\"",
            "res_keystone_int_hostname",
            "  params  fqdn=\"int.example\" ip_address=\"10.0.0.2\""),
        crm.resourceParams());
    assertEquals(
        Map.of("grp_keystone_hostnames", "res_keystone_int_hostname res_keystone_public_hostname"),
        crm.groups());
  }

  @Test
  void everyNameOnTheWireIsOneOfEleven() {
    assertEquals(
        new TreeSet<>(
            Set.of(
                "resources",
                "delete_resources",
                "resource_params",
                "groups",
                "ms",
                "orders",
                "colocations",
                "clones",
                "locations",
                "init_services",
                "systemd_services")),
        CrmResources.names());
  }

  private static String params(Primitive primitive, String value) {
    return primitive.withParams(value).parameters();
  }

  private static CrmResources with(ClusterResource resource) {
    return CrmResources.builder().add(resource).build();
  }
}
