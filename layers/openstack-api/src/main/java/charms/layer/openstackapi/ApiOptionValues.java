package charms.layer.openstackapi;

import charms.layer.basic.MachineRelease;
import charms.layer.basic.Passwords;
import charms.layer.openstack.EndpointType;
import charms.layer.openstack.OptionValues;
import charms.layer.openstack.UnitNetwork;
import charms.layer.openstack.UrlHost;
import charms.reactive.HookContext;
import charms.reactive.host.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code options} in templates of API services: the charm's options and what follows from them and
 * the unit (openstack-layer.md section 4, API options).
 */
final class ApiOptionValues extends OptionValues {
  private static final String STAT_PASSWORD = "haproxy.stat.password";

  /** Mozilla's intermediate list, version 5.7. */
  private static final String CIPHERS =
      "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
          + "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305:"
          + "DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384";

  private final HookContext context;
  private final ApiCharm charm;

  ApiOptionValues(HookContext context, ApiCharm charm) {
    super(context);
    this.context = context;
    this.charm = charm;
  }

  @Override
  protected @Nullable Object value(String name) {
    return switch (name) {
      case "service_name" -> charm.name();
      case "port_map" -> portMap();
      case "external_ports" -> externalPorts();
      case "service_ports" -> charm.activePorts().frontends();
      case "service_listen_info" -> listenInfo();
      case "external_endpoints" -> externalEndpoints();
      case "local_address" -> UnitNetwork.of(context).localAddress();
      case "local_unit_name" -> context.unit().replace('/', '-');
      case "local_host" -> localHost();
      case "ssl", "apache_enabled" -> charm.tls().isEnabled();
      case "ssl_ciphers" -> CIPHERS;
      case "endpoints" -> frontend().all();
      case "ext_ports" -> frontend().ports();
      case "wsgi_worker_context" -> wsgi();
      case "user_config_flags" -> ConfigFlags.of(context.config());
      case "haproxy_host" -> ipv6Mode() ? "::" : "0.0.0.0";
      case "haproxy_connections" -> ConnectionLimit.of(context.host());
      case "haproxy_stat_port" -> 8888L;
      case "haproxy_stat_password" -> statPassword();
      case "haproxy_healthcheck" -> charm.haproxyHealthcheck();
      case "haproxy_binds_ipv6" -> ipv6Enabled() && UnitNetwork.of(context).hasIpv6();
      case "ipv6_enabled" -> ipv6Enabled();
      case "ipv6_mode" -> ipv6Mode();
      case "use_memcache" -> charm.usesMemcached();
      case "memcache_server" -> memcache().server();
      case "memcache_host" -> memcache().host();
      case "memcache_port" -> charm.usesMemcached() ? MemcacheNames.PORT : "";
      case "memcache_url" -> memcache().url();
      case "workers" -> workers();
      default -> super.value(name);
    };
  }

  private MemcacheNames memcache() {
    return charm.usesMemcached()
        ? MemcacheNames.of(ipv6Enabled(), MachineRelease.of(context.host()).codename())
        : MemcacheNames.NONE;
  }

  private Map<String, Object> wsgi() {
    Map<String, Object> values = charm.wsgi().values(workers());
    values.put("wsgi_socket_rotation", context.config().value("wsgi-socket-rotation").orElse(true));
    return values;
  }

  private FrontendEndpoints frontend() {
    return new FrontendEndpoints(context, charm.activePorts(), charm.addresses());
  }

  private List<Object> externalPorts() {
    List<Object> ports = new ArrayList<>();
    charm.activePorts().all().forEach(port -> ports.add(port.longValue()));
    return ports;
  }

  private Map<String, Object> portMap() {
    Map<String, Object> map = new TreeMap<>();
    for (String service : charm.activePorts().services()) {
      Map<String, Object> ports = new TreeMap<>();
      for (EndpointType type : EndpointType.values()) {
        ports.put(type.key(), (long) charm.activePorts().port(service, type));
      }
      map.put(service, ports);
    }
    return map;
  }

  private Map<String, Object> listenInfo() {
    Map<String, Object> info = new TreeMap<>();
    boolean tls = charm.tls().isEnabled();
    String address = tls ? localHost() : UnitNetwork.of(context).localAddress();
    for (String service : charm.activePorts().services()) {
      Map<String, Object> values = new TreeMap<>();
      long port = charm.activePorts().ownPort(service, EndpointType.ADMIN, tls);
      values.put("proto", "http");
      values.put("ip", address);
      values.put("port", port);
      values.put("url", "http://" + UrlHost.of(address) + ":" + port);
      for (EndpointType type : EndpointType.values()) {
        values.put(type.key() + "_port", (long) charm.activePorts().ownPort(service, type, tls));
      }
      info.put(service.replace('-', '_'), values);
    }
    return info;
  }

  private Map<String, Object> externalEndpoints() {
    Map<String, Object> endpoints = new TreeMap<>();
    String address = charm.addresses().resolve(EndpointType.ADMIN);
    String proto = charm.tls().isEnabled() ? "https" : "http";
    for (String service : charm.activePorts().services()) {
      long port = charm.activePorts().port(service, EndpointType.ADMIN);
      endpoints.put(
          service.replace('-', '_'),
          Map.of(
              "proto",
              proto,
              "ip",
              address,
              "port",
              port,
              "url",
              proto + "://" + UrlHost.of(address) + ":" + port));
    }
    return endpoints;
  }

  /** Whether the unit is to be found at IPv6. */
  private boolean ipv6Mode() {
    return UnitNetwork.of(context).prefersIpv6();
  }

  private String localHost() {
    return ipv6Mode() ? "ip6-localhost" : "127.0.0.1";
  }

  /** Whether the kernel has IPv6. */
  private boolean ipv6Enabled() {
    return context.shared(KernelIpv6.class, KernelIpv6::ask).enabled();
  }

  private String statPassword() {
    Optional<String> known = context.store().getString(STAT_PASSWORD);
    if (known.isPresent()) {
      return known.get();
    }
    String made = new Passwords().make();
    context.store().set(STAT_PASSWORD, made);
    return made;
  }

  private long workers() {
    int cpus = Runtime.getRuntime().availableProcessors();
    Optional<Double> multiplier = context.config().decimal("worker-multiplier");
    return multiplier.isPresent()
        ? Math.max(1, (long) (cpus * multiplier.get()))
        : Math.min(4, 2L * cpus);
  }

  /** Asked of the machine once a hook. */
  private record KernelIpv6(boolean enabled) {
    static KernelIpv6 ask(HookContext context) {
      CommandResult answer = context.host().run("sysctl", "-n", "net.ipv6.conf.all.disable_ipv6");
      return new KernelIpv6(answer.succeeded() && !answer.output().strip().equals("1"));
    }
  }
}
