package charms.interfaces.openstackha;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The peers of a unit. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while there is a peer
 *   <li>{@code N.available} while a peer's address is known
 * </ul>
 *
 * <p>Both go with the last peer (interfaces.md section 7).
 */
public final class OpenstackHaPeers extends Endpoint {
  public OpenstackHaPeers(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), !ipMap().isEmpty());
  }

  /**
   * Publishes {@code TYPE-address}.
   *
   * @param type {@code admin}, {@code internal}, {@code public} or another kind of address
   */
  public void setAddress(String type, String address) {
    sendAll(Map.of(type + "-address", address));
  }

  /** Publishes values to all peers as they are; an empty one deletes its key. */
  public void sendAll(Map<String, String> values) {
    for (Relation relation : relations()) {
      values.forEach(relation.unitBag()::put);
    }
  }

  /** The {@code private-address} of every peer, by unit number, without this unit. */
  public List<PeerAddress> ipMap() {
    return ipMap("private-address");
  }

  /** The same for another address, as in {@code admin-address}; peers without one are left out. */
  public List<PeerAddress> ipMap(String addressKey) {
    List<PeerAddress> addresses = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      unit.bag()
          .get(addressKey)
          .map(address -> new PeerAddress(unit.name().replace('/', '-'), address))
          .ifPresent(addresses::add);
    }
    return List.copyOf(addresses);
  }

  /** The first peer's value for the key. */
  public Optional<String> value(String wireKey) {
    return retrieveRemote(wireKey).stream().findFirst();
  }

  /** What this unit has published under the key. */
  public List<String> retrieveLocal(String key) {
    return relations().stream().flatMap(relation -> relation.unitBag().get(key).stream()).toList();
  }

  /** What the peers have published under the key, by unit number. */
  public List<String> retrieveRemote(String key) {
    return joinedUnits().stream().flatMap(unit -> unit.bag().get(key).stream()).toList();
  }
}
