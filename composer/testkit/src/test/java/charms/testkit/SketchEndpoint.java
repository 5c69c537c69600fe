package charms.testkit;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.RemoteUnit;
import charms.reactive.When;

/** The requiring side of an interface that exists in tests alone. */
final class SketchEndpoint extends Endpoint {
  SketchEndpoint(EndpointContext context) {
    super(context);
  }

  @When("endpoint.{endpoint_name}.joined")
  void joined() {
    flags().set(expand("{endpoint_name}.connected"));
    for (RemoteUnit unit : joinedUnits()) {
      unit.relation().unitBag().putJson("hello", unit.name());
    }
  }
}
