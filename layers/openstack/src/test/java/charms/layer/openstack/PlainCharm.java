package charms.layer.openstack;

import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Map;

/** A charm that says nothing but what a test adds. */
class PlainCharm extends OpenStackCharm {
  PlainCharm(HookContext context) {
    super(context);
  }

  @Override
  protected Map<String, Object> templateValues(List<? extends Endpoint> endpoints) {
    return Map.of("options", new OptionValues(context()));
  }
}
