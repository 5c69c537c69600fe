package charms.layer.openstackprinciple;

import charms.layer.openstack.LazyValues;
import charms.layer.openstack.OpenStackCharm;
import charms.layer.openstack.OptionValues;
import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A charm that is a principal. Its templates see {@code options} and every endpoint by its name
 * with {@code -} as {@code _}.
 */
public abstract class PrincipleCharm extends OpenStackCharm {
  protected PrincipleCharm(HookContext context) {
    super(context);
  }

  @Override
  protected Map<String, Object> templateValues(List<? extends Endpoint> endpoints) {
    Map<String, Object> values = new TreeMap<>();
    values.put("options", options());
    for (Endpoint endpoint : endpoints) {
      @Nullable LazyValues adapter = adapter(endpoint);
      if (adapter != null) {
        values.put(endpoint.name().replace('-', '_'), adapter);
      }
    }
    return values;
  }

  /** What templates see as {@code options}. */
  protected LazyValues options() {
    return new OptionValues(context());
  }

  /** What templates see of an endpoint; null for nothing. */
  protected @Nullable LazyValues adapter(Endpoint endpoint) {
    return null;
  }
}
