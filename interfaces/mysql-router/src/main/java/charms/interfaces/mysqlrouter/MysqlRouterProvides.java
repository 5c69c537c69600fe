package charms.interfaces.mysqlrouter;

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
 * The side of the cluster. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a unit is related
 *   <li>{@code N.available} while a request may be unanswered: set in every hook until the charm
 *       calls {@link #served}
 * </ul>
 *
 * <p>Source: interfaces.md sections 4 and 9.
 */
public final class MysqlRouterProvides extends Endpoint {
  private static final String ENDING = "_username";

  public MysqlRouterProvides(EndpointContext context) {
    super(context);
  }

  @When("endpoint.{endpoint_name}.joined")
  void joined() {
    flags().clear(expand("{endpoint_name}.available"));
    flags().set(expand("{endpoint_name}.connected"));
    String address = ingressAddress();
    for (Relation relation : relations()) {
      LocalBag bag = relation.unitBag();
      bag.put("ingress-address", address);
      bag.put("private-address", address);
    }
  }

  @When("endpoint.{endpoint_name}.changed")
  void changed() {
    flags().toggle(expand("{endpoint_name}.available"), !requests().isEmpty());
  }

  @WhenNot("endpoint.{endpoint_name}.joined")
  void left() {
    flags().clear(expand("{endpoint_name}.available"));
    flags().clear(expand("{endpoint_name}.connected"));
  }

  /** Every request, by relation, unit and prefix. */
  public List<UnitRequest> requests() {
    List<UnitRequest> requests = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      for (String key : unit.bag().all().keySet()) {
        if (key.endsWith(ENDING)) {
          request(unit.bag(), key.substring(0, key.length() - ENDING.length()))
              .map(request -> new UnitRequest(unit.relation().id(), unit.name(), request))
              .ifPresent(requests::add);
        }
      }
    }
    return List.copyOf(requests);
  }

  /** Publishes the answer in this unit's bag and, from the leader, in the application's too. */
  public void answer(String relationId, AccountAnswer answer) {
    Optional<Relation> relation = relation(relationId);
    if (relation.isPresent()) {
      answer.writeTo(relation.get().unitBag());
      if (hook().hookTools().isLeader()) {
        answer.writeTo(relation.get().applicationBag());
      }
    }
  }

  /** Says that all requests are answered: {@code available} goes with the next hook. */
  public void served() {
    flags().clear(expand("endpoint.{endpoint_name}.changed"));
  }

  private static Optional<AccountRequest> request(RemoteBag bag, String prefix) {
    Optional<String> username = bag.get(prefix + ENDING);
    if (username.isEmpty() || prefix.isEmpty() || prefix.contains("_")) {
      return Optional.empty();
    }
    return Optional.of(
        new AccountRequest(
            prefix,
            bag.get(AccountRequest.key(prefix, "database")).orElse(""),
            username.get(),
            bag.get(AccountRequest.key(prefix, "hostname")).orElse("")));
  }
}
