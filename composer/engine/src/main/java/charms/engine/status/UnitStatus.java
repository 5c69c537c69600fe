package charms.engine.status;

import charms.engine.state.StatusLine;
import java.util.List;
import java.util.Optional;

/**
 * A unit.
 *
 * @param name as in {@code congress/0}
 * @param life {@code alive} or {@code dying}
 * @param leader whether it leads its application
 * @param workload what the charm set; {@code error} with {@code hook failed: "NAME"} after a
 *     failure
 * @param agent allocating, executing, idle or error
 * @param machine the machine's number
 * @param address as in {@code 10.5.3.128}
 * @param ports opened ports, as in {@code 1789/tcp}, sorted
 * @param principal the unit a subordinate lives beside; empty for a principal
 * @param subordinates the subordinates that live beside this unit, sorted
 */
public record UnitStatus(
    String name,
    String life,
    boolean leader,
    StatusLine workload,
    StatusLine agent,
    int machine,
    String address,
    List<String> ports,
    Optional<String> principal,
    List<UnitStatus> subordinates) {
  public UnitStatus {
    ports = List.copyOf(ports);
    subordinates = List.copyOf(subordinates);
  }
}
