package charms.engine.machine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a machine is asked to be. It stays the same for the machine's whole life.
 *
 * @param id the machine's number in the model, as in {@code 0}
 * @param address its address, as in {@code 10.5.3.128}
 * @param base the operating system, as in {@code ubuntu@24.04}
 * @param hostname its host name, as in {@code juju-default-0}
 * @param settings what else the provider may follow, as in {@code openstack-release: mitaka}; never
 *     secret
 */
public record MachineSpec(
    String id, String address, String base, String hostname, Map<String, String> settings) {
  public MachineSpec {
    if (!id.matches("[0-9]+")) {
      throw new IllegalArgumentException("machine id '" + id + "' is not a number");
    }
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }
}
