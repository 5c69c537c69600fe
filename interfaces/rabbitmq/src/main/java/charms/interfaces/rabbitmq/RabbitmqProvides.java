package charms.interfaces.rabbitmq;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The side of the broker. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a unit is related
 *   <li>{@code N.available} while a unit asks for a user and a virtual host
 * </ul>
 */
public final class RabbitmqProvides extends Endpoint {
  public RabbitmqProvides(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), !requests().isEmpty());
  }

  /** Every complete request, by relation and unit. */
  public List<AccessRequest> requests() {
    List<AccessRequest> requests = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      Optional<String> username = unit.bag().get("username");
      Optional<String> vhost = unit.bag().get("vhost");
      if (username.isPresent() && vhost.isPresent()) {
        boolean admin =
            unit.bag().get("admin").filter(text -> text.equalsIgnoreCase("true")).isPresent();
        requests.add(
            new AccessRequest(
                unit.relation().id(), unit.name(), username.get(), vhost.get(), admin));
      }
    }
    return List.copyOf(requests);
  }

  /** Publishes the answer in the relation; keys without value are deleted. */
  public void answer(String relationId, BrokerAnswer answer) {
    relation(relationId).ifPresent(relation -> answer.asBag().forEach(relation.unitBag()::put));
  }
}
