package charms.layer.openstackapi;

import charms.layer.openstack.AddressResolver;
import charms.layer.openstack.EndpointType;
import charms.layer.openstack.UnitNetwork;
import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What apache listens on and passes to (openstack-layer.md section 4, endpoints): address, name in
 * the certificate, port of apache, port of the service.
 *
 * <pre>
 * [[10.5.3.128, congress.example.com, 1779, 1769]]
 * </pre>
 */
final class FrontendEndpoints {
  private final HookContext context;
  private final ServicePorts ports;
  private final AddressResolver addresses;

  FrontendEndpoints(HookContext context, ServicePorts ports, AddressResolver addresses) {
    this.context = context;
    this.ports = ports;
    this.addresses = addresses;
  }

  /** Each different one once, in the order of addresses, then of ports. */
  List<List<Object>> all() {
    TreeSet<String> pairs = new TreeSet<>();
    for (EndpointType type : EndpointType.values()) {
      String own = UnitNetwork.of(context).networkAddress(type.word());
      pairs.add(own + " " + addresses.resolve(type));
    }
    Set<List<Object>> endpoints = new LinkedHashSet<>();
    for (String pair : pairs) {
      String[] words = pair.split(" ");
      for (Integer port : ports.all()) {
        endpoints.add(
            List.of(
                words[0],
                words[1],
                (long) ServicePorts.behindHaproxy(port),
                (long) ServicePorts.behindApache(port)));
      }
    }
    return new ArrayList<>(endpoints);
  }

  /** Apache's ports, sorted. */
  List<Object> ports() {
    List<Object> listened = new ArrayList<>();
    for (Integer port : ports.behindHaproxy()) {
      listened.add(port.longValue());
    }
    return listened;
  }
}
