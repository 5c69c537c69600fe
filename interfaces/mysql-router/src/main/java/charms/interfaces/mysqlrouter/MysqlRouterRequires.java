package charms.interfaces.mysqlrouter;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The side of the router. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a unit of the cluster is related
 *   <li>{@code N.available} while host and, for every prefix asked for, password are there
 *   <li>{@code N.available.proxy} while there are at least two prefixes and the allowed units of
 *       all are there too
 *   <li>{@code N.available.ssl} while the cluster sends the certificate of its authority
 * </ul>
 *
 * <p>Source: interfaces.md sections 4 and 9.
 */
public final class MysqlRouterRequires extends Endpoint {
  private static final String USERNAME = "username";

  public MysqlRouterRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), routerDataComplete());
    flags().toggle(expand("{endpoint_name}.available.proxy"), proxyDataComplete());
    flags().toggle(expand("{endpoint_name}.available.ssl"), sslDataComplete());
  }

  /**
   * Asks for an account, in all relations; requests with other prefixes stay. The address of the
   * router's own account becomes the unit's {@code private-address} too.
   */
  public void configure(AccountRequest request) {
    String hostname = request.hostname().isEmpty() ? ingressAddress() : request.hostname();
    for (Relation relation : relations()) {
      LocalBag bag = relation.unitBag();
      bag.put(AccountRequest.key(request.prefix(), USERNAME), request.username());
      bag.put(AccountRequest.key(request.prefix(), "hostname"), hostname);
      bag.put(AccountRequest.key(request.prefix(), "database"), request.database());
      if (request.isRouters()) {
        bag.put("private-address", hostname);
      }
    }
    manageFlags();
  }

  /** Prefixes this unit has asked for, sorted. */
  public List<String> prefixes() {
    Set<String> prefixes = new TreeSet<>();
    String ending = "_" + USERNAME;
    for (Relation relation : relations()) {
      for (String key : relation.unitBag().all().keySet()) {
        if (key.endsWith(ending)) {
          prefixes.add(key.substring(0, key.length() - ending.length()));
        }
      }
    }
    return List.copyOf(prefixes);
  }

  /** The database this unit asked for under the prefix. */
  public Optional<String> database(String prefix) {
    return local(AccountRequest.key(prefix, "database"));
  }

  /** The account this unit asked for under the prefix. */
  public Optional<String> username(String prefix) {
    return local(AccountRequest.key(prefix, USERNAME));
  }

  /** The address this unit asked from under the prefix. */
  public Optional<String> hostname(String prefix) {
    return local(AccountRequest.key(prefix, "hostname"));
  }

  /**
   * A value of the answer by its wire key, decoded from JSON: {@code db_host}, {@code
   * wait_timeout}, {@code MRUP_password}. Empty where there is none.
   */
  public Optional<String> value(String wireKey) {
    for (RemoteUnit unit : joinedUnits()) {
      Optional<String> value = unit.bag().get(wireKey).flatMap(JsonText::decode);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  public Optional<String> dbHost() {
    return value("db_host");
  }

  /** The certificate of the cluster's authority, base64. */
  public Optional<String> sslCa() {
    return value("ssl_ca");
  }

  public Optional<String> password(String prefix) {
    return value(AccountRequest.key(prefix, "password"));
  }

  /** The units that may connect under the prefix; empty until answered. */
  public List<String> allowedUnits(String prefix) {
    return value(AccountRequest.key(prefix, "allowed_units")).stream()
        .flatMap(units -> Arrays.stream(units.split("\\s+")))
        .filter(unit -> !unit.isEmpty())
        .toList();
  }

  /** True if this unit asked for something, and host and all passwords are there. */
  public boolean routerDataComplete() {
    List<String> prefixes = prefixes();
    return dbHost().isPresent()
        && !prefixes.isEmpty()
        && prefixes.stream().allMatch(prefix -> password(prefix).isPresent());
  }

  /** True if a database was asked for too, and everything is answered. */
  public boolean proxyDataComplete() {
    List<String> prefixes = prefixes();
    return prefixes.size() > 1
        && routerDataComplete()
        && prefixes.stream().noneMatch(prefix -> allowedUnits(prefix).isEmpty());
  }

  /** True if the cluster sends the certificate of its authority. */
  public boolean sslDataComplete() {
    return sslCa().isPresent();
  }

  private Optional<String> local(String key) {
    return relations().stream()
        .flatMap(relation -> relation.unitBag().get(key).stream())
        .findFirst();
  }
}
