package charms.interfaces.mysqlshared;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The side of a service. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a database unit is related
 *   <li>{@code N.available} once host, and for every prefix password and this unit's permission are
 *       there
 *   <li>{@code N.available.access_network}, {@code N.available.ssl} once network or certificate are
 *       there too
 * </ul>
 *
 * <p>Values that vanish while a unit stays do not clear a flag; a departure, or a database that
 * announces {@code cluster-series-upgrading}, does (interfaces.md section 4).
 */
public final class MysqlSharedRequires extends Endpoint {
  private static final String DATABASE = "database";
  private static final Set<String> LOCAL = Set.of(DATABASE, "username", "hostname");

  public MysqlSharedRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    if (!isJoined() || inHook("departed") || clusterSeriesUpgrading()) {
      flags().clear(expand("{endpoint_name}.available"));
      flags().clear(expand("{endpoint_name}.available.access_network"));
      flags().clear(expand("{endpoint_name}.available.ssl"));
    }
    if (isJoined() && !clusterSeriesUpgrading()) {
      announce();
    }
  }

  /** Asks for a database with this unit's address, in all relations. */
  public void configure(String database, String username) {
    configure(DatabaseRequest.of(database, username));
  }

  /** Asks for a database, in all relations; requests with other prefixes stay. */
  public void configure(DatabaseRequest request) {
    String hostname = request.hostname().isEmpty() ? ingressAddress() : request.hostname();
    for (Relation relation : relations()) {
      LocalBag bag = relation.unitBag();
      bag.put(DatabaseRequest.key(request.prefix(), DATABASE), request.database());
      bag.put(DatabaseRequest.key(request.prefix(), "username"), request.username());
      bag.put(DatabaseRequest.key(request.prefix(), "hostname"), hostname);
    }
  }

  /** Prefixes this unit has asked for, sorted; empty where it uses none. */
  public List<String> prefixes() {
    Set<String> prefixes = new TreeSet<>();
    String ending = "_" + DATABASE;
    for (Relation relation : relations()) {
      for (String key : relation.unitBag().all().keySet()) {
        if (key.endsWith(ending)) {
          prefixes.add(key.substring(0, key.length() - ending.length()));
        }
      }
    }
    return List.copyOf(prefixes);
  }

  /**
   * A value by its wire key, or the same with underscores: {@code db_host}, {@code password},
   * {@code novaapi_password}, {@code access-network}. What this unit asked for is found under
   * {@code database}, {@code username} and {@code hostname}. Empty where there is none.
   */
  public Optional<String> value(String wireKey) {
    if (isLocal(wireKey)) {
      return local(wireKey);
    }
    Optional<String> value = remoteValue(wireKey);
    return value.isPresent() ? value : remoteValue(wireKey.replace('_', '-'));
  }

  public Optional<String> dbHost() {
    return remoteValue("db_host");
  }

  /** The password for a prefix, or for the empty text the one without. */
  public Optional<String> password(String prefix) {
    return remoteValue(DatabaseRequest.key(prefix, "password"));
  }

  /** The units that may connect, for a prefix or for the empty text; empty until answered. */
  public List<String> allowedUnits(String prefix) {
    return remoteValue(DatabaseRequest.key(prefix, "allowed_units")).stream()
        .flatMap(units -> Arrays.stream(units.split("\\s+")))
        .filter(unit -> !unit.isEmpty())
        .toList();
  }

  /** True if this unit is among the allowed ones of the prefix. */
  public boolean unitAllowed(String prefix) {
    return allowedUnits(prefix).contains(hook().unit());
  }

  /** True if this unit may connect to every database it asked for. */
  public boolean unitAllowedAll() {
    return asked().stream().allMatch(this::unitAllowed);
  }

  /** True if host, passwords and allowed units are there for every prefix. */
  public boolean baseDataComplete() {
    return dbHost().isPresent()
        && asked().stream()
            .allMatch(prefix -> password(prefix).isPresent() && !allowedUnits(prefix).isEmpty());
  }

  /** True if the database names the network to come from. */
  public boolean accessNetworkDataComplete() {
    return remoteValue("access-network").isPresent();
  }

  /** True if the database sends the certificate of its authority. */
  public boolean sslDataComplete() {
    return remoteValue("ssl_ca").isPresent();
  }

  private void announce() {
    if (baseDataComplete() && unitAllowedAll()) {
      flags().set(expand("{endpoint_name}.available"));
    }
    if (accessNetworkDataComplete()) {
      flags().set(expand("{endpoint_name}.available.access_network"));
    }
    if (sslDataComplete()) {
      flags().set(expand("{endpoint_name}.available.ssl"));
    }
  }

  private boolean clusterSeriesUpgrading() {
    return remoteValue("cluster-series-upgrading").filter("True"::equals).isPresent();
  }

  private List<String> asked() {
    List<String> prefixes = prefixes();
    return prefixes.isEmpty() ? List.of("") : prefixes;
  }

  private static boolean isLocal(String key) {
    return LOCAL.contains(key.substring(key.lastIndexOf('_') + 1));
  }

  private Optional<String> local(String key) {
    List<String> found = new ArrayList<>();
    for (Relation relation : relations()) {
      relation.unitBag().get(key).ifPresent(found::add);
    }
    return found.stream().findFirst();
  }
}
