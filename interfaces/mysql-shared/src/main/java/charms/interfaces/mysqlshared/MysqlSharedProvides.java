package charms.interfaces.mysqlshared;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteBag;
import charms.reactive.RemoteUnit;
import charms.reactive.When;
import charms.reactive.WhenNot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The side of the database. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a unit is related
 *   <li>{@code N.available} while a request may be unanswered: set in every hook until the charm
 *       calls {@link #served}
 * </ul>
 *
 * <p>Source: interfaces.md section 4.
 */
public final class MysqlSharedProvides extends Endpoint {
  private static final String USERNAME = "username";

  public MysqlSharedProvides(EndpointContext context) {
    super(context);
  }

  @When("endpoint.{endpoint_name}.joined")
  void joined() {
    flags().clear(expand("{endpoint_name}.available"));
    flags().set(expand("{endpoint_name}.connected"));
    String address = ingressAddress();
    for (Relation relation : relations()) {
      publishAddress(relation.unitBag(), address);
    }
  }

  @When("endpoint.{endpoint_name}.changed")
  void changed() {
    String changed = expand("endpoint.{endpoint_name}.changed.");
    if (flags().allSet(changed + "database", changed + USERNAME, changed + "hostname")) {
      flags().clear(changed + "database");
      flags().clear(changed + USERNAME);
      flags().clear(changed + "hostname");
    }
    flags().toggle(expand("{endpoint_name}.available"), somebodyAsks());
  }

  @WhenNot("endpoint.{endpoint_name}.joined")
  void left() {
    flags().clear(expand("{endpoint_name}.available"));
    flags().clear(expand("{endpoint_name}.connected"));
  }

  /** Every complete request, by relation, unit and prefix. */
  public List<UnitRequest> requests() {
    List<UnitRequest> requests = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      for (String key : unit.bag().all().keySet()) {
        if (key.equals(USERNAME) || key.endsWith("_" + USERNAME)) {
          String prefix = key.substring(0, Math.max(0, key.length() - USERNAME.length() - 1));
          request(unit.bag(), prefix)
              .map(request -> new UnitRequest(unit.relation().id(), unit.name(), request))
              .ifPresent(requests::add);
        }
      }
    }
    return List.copyOf(requests);
  }

  /** True for any user name, also of a request that lacks its database yet. */
  private boolean somebodyAsks() {
    for (RemoteUnit unit : joinedUnits()) {
      for (String key : unit.bag().all().keySet()) {
        if (key.equals(USERNAME) || key.contains("_" + USERNAME)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Publishes the answer in the relation; keys without value are deleted. */
  public void answer(String relationId, DatabaseAnswer answer) {
    Optional<Relation> relation = relation(relationId);
    if (relation.isPresent()) {
      LocalBag bag = relation.get().unitBag();
      publishAddress(bag, ingressAddress());
      answer.asBag().forEach(bag::put);
    }
  }

  /** Says that all requests are answered: {@code available} goes with the next hook. */
  public void served() {
    flags().clear(expand("endpoint.{endpoint_name}.changed"));
  }

  private static void publishAddress(LocalBag bag, String address) {
    bag.put("private-address", address);
    bag.put("ingress-address", address);
  }

  private static Optional<DatabaseRequest> request(RemoteBag bag, String prefix) {
    Optional<String> database = bag.get(DatabaseRequest.key(prefix, "database"));
    Optional<String> username = bag.get(DatabaseRequest.key(prefix, USERNAME));
    Optional<String> hostname = bag.get(DatabaseRequest.key(prefix, "hostname"));
    return database.isPresent() && username.isPresent() && !prefix.contains("_")
        ? Optional.of(
            new DatabaseRequest(database.get(), username.get(), hostname.orElse(""), prefix))
        : Optional.empty();
  }
}
