package charms.interfaces.rabbitmq;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The side of a service. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a broker unit is related
 *   <li>{@code N.available} while this unit has asked and the broker has answered
 *   <li>{@code N.available.ssl} while the answer offers TLS too
 * </ul>
 *
 * <p>When the last broker unit departs {@code connected} goes at once and {@code available} with
 * the next hook, so that the departed hook still finds the leaving unit's values (interfaces.md
 * section 5).
 */
public final class RabbitmqRequires extends Endpoint {
  private static final String PRIVATE_ADDRESS = "private-address";
  private static final Set<String> LOCAL = Set.of("username", "vhost");

  public RabbitmqRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    boolean base = baseDataComplete();
    if (base || isJoined() || !inHook("departed")) {
      flags().toggle(expand("{endpoint_name}.available"), base);
      flags().toggle(expand("{endpoint_name}.available.ssl"), base && sslDataComplete());
    }
    if (!inHook("departed")) {
      acknowledgeDeparted();
    }
  }

  /** Asks for a user and a virtual host, with the address of the endpoint. */
  public void requestAccess(String username, String vhost) {
    requestAccess(username, vhost, ingressAddress());
  }

  /** Asks for a user and a virtual host in all relations. */
  public void requestAccess(String username, String vhost, String address) {
    for (Relation relation : relations()) {
      LocalBag bag = relation.unitBag();
      bag.put("username", username);
      bag.put("vhost", vhost);
      bag.put(PRIVATE_ADDRESS, address);
    }
    manageFlags();
  }

  /**
   * A value by its wire key, or the same with underscores: {@code password}, {@code
   * private_address}, {@code ssl_port}, {@code vip}. What this unit asked for is found under {@code
   * username} and {@code vhost}. Empty where there is none.
   */
  public Optional<String> value(String wireKey) {
    if (LOCAL.contains(wireKey)) {
      return joinedAndLeavingUnits().stream()
          .flatMap(unit -> unit.relation().unitBag().get(wireKey).stream())
          .findFirst();
    }
    Optional<String> value = remote(wireKey);
    return value.isPresent() ? value : remote(wireKey.replace('_', '-'));
  }

  public Optional<String> password() {
    return remote("password");
  }

  /** The address of the first broker unit. */
  public Optional<String> privateAddress() {
    return remote(PRIVATE_ADDRESS);
  }

  /** The floating address of a clustered broker. */
  public Optional<String> vip() {
    return remote("vip");
  }

  /** The certificate of the broker's authority, PEM. */
  public Optional<String> sslCertificate() {
    return remote("ssl_ca")
        .map(text -> new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
  }

  /** Addresses of all broker units that have one, by unit. */
  public List<String> connectedHosts() {
    return hosts(false);
  }

  /** Addresses of broker units that have answered, sorted. */
  public List<String> readyHosts() {
    return hosts(true).stream().sorted().toList();
  }

  /** True if the broker has answered and this unit has asked. */
  public boolean baseDataComplete() {
    return privateAddress().isPresent()
        && password().isPresent()
        && value("username").isPresent()
        && value("vhost").isPresent();
  }

  /** True if the broker offers TLS. */
  public boolean sslDataComplete() {
    return remote("ssl_port").isPresent() && remote("ssl_ca").isPresent();
  }

  private List<String> hosts(boolean answered) {
    List<String> hosts = new ArrayList<>();
    for (RemoteUnit unit : joinedAndLeavingUnits()) {
      if (!answered || unit.bag().get("password").isPresent()) {
        unit.bag().get(PRIVATE_ADDRESS).ifPresent(hosts::add);
      }
    }
    return List.copyOf(hosts);
  }

  private Optional<String> remote(String key) {
    return joinedAndLeavingUnits().stream()
        .flatMap(unit -> unit.bag().get(key).stream())
        .findFirst();
  }
}
