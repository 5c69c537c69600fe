package charms.interfaces.cephclient;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The side of a service. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a monitor is related
 *   <li>{@code N.available} while key, authentication and an address are there
 *   <li>{@code N.pools.available} while everything asked for is done
 * </ul>
 *
 * <p>Requests add up: each call adds an operation to what was asked before, in all relations; an
 * operation asked for already changes nothing. Source: interfaces.md section 9.
 */
public final class CephClientRequires extends Endpoint {
  private static final String REQUEST = "broker_req";

  public CephClientRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), dataComplete());
    flags().toggle(expand("{endpoint_name}.pools.available"), requestComplete());
  }

  public void createReplicatedPool(ReplicatedPool pool) {
    ask(pool.asOperation());
  }

  public void createErasurePool(ErasurePool pool) {
    ask(pool.asOperation());
  }

  public void createErasureProfile(ErasureProfile profile) {
    ask(profile.asOperation());
  }

  /** Asks for permissions, for the application's key if the access names no other. */
  public void requestAccessToGroup(GroupAccess access) {
    ask(BrokerOperation.ofAccess(access, access.keyName().orElse(hook().application())));
  }

  /** All that this unit has asked for; empty for nothing. */
  public Optional<BrokerRequest> request() {
    return relations().stream()
        .flatMap(relation -> BrokerRequest.read(relation.unitBag().json(REQUEST)).stream())
        .findFirst();
  }

  /** What the monitors say of the current request. */
  public List<BrokerResponse> responses() {
    return relations().stream().flatMap(relation -> responses(relation).stream()).toList();
  }

  /** The key of the service's account, a secret. */
  public Optional<String> key() {
    return remoteValue("key");
  }

  /** As in {@code cephx}. */
  public Optional<String> auth() {
    return remoteValue("auth");
  }

  /** Public addresses of the monitors, distinct and sorted; those of version 6 in brackets. */
  public List<String> monitorHosts() {
    return remoteAll("ceph-public-address").stream()
        .flatMap(addresses -> Arrays.stream(addresses.split("\\s+")))
        .filter(address -> !address.isEmpty())
        .map(address -> address.indexOf(':') >= 0 ? "[" + address + "]" : address)
        .distinct()
        .sorted()
        .toList();
  }

  /** All values of a key, distinct and in the order of units. */
  public List<String> remoteAll(String wireKey) {
    return joinedUnits().stream()
        .flatMap(unit -> unit.bag().get(wireKey).stream())
        .distinct()
        .toList();
  }

  /** True if key, authentication and an address are there. */
  public boolean dataComplete() {
    return key().isPresent() && auth().isPresent() && !monitorHosts().isEmpty();
  }

  /** True if this unit has asked, and in every relation a monitor has done all of it. */
  public boolean requestComplete() {
    return isJoined()
        && request().isPresent()
        && relations().stream()
            .allMatch(relation -> responses(relation).stream().anyMatch(BrokerResponse::isDone));
  }

  private void ask(BrokerOperation operation) {
    BrokerRequest request = request().orElse(BrokerRequest.of(List.of())).and(operation);
    for (Relation relation : relations()) {
      LocalBag bag = relation.unitBag();
      bag.putJson(REQUEST, request.asJson());
      bag.put("application-name", hook().application());
      bag.put("unit-name", hook().unit());
    }
    manageFlags();
  }

  /** Responses to this relation's request; without an id of their own they are to all requests. */
  private List<BrokerResponse> responses(Relation relation) {
    String asked =
        BrokerRequest.read(relation.unitBag().json(REQUEST))
            .map(BrokerRequest::requestId)
            .orElse("");
    return relation.units().stream().flatMap(unit -> response(unit, asked).stream()).toList();
  }

  private Optional<BrokerResponse> response(RemoteUnit unit, String asked) {
    String key = CephClientProvides.responseKey(hook().unit());
    if (unit.bag().get(key).isPresent()) {
      return BrokerResponse.read(unit.bag().json(key))
          .filter(response -> response.requestId().equals(asked));
    }
    return BrokerResponse.read(unit.bag().json(CephClientProvides.OLD_RESPONSE))
        .filter(response -> response.requestId().isEmpty());
  }
}
