package charms.interfaces.neutronpluginapisubordinate;

import charms.reactive.fields.Fields;
import charms.reactive.fields.Key;
import java.util.Map;

/** How neutron-api is configured: {@code neutron_config_data={"core_plugin": "ml2"}}. */
@Fields
record NeutronConfig(@Key(NeutronConfig.KEY) Map<String, Object> values) {
  static final String KEY = "neutron_config_data";
}
