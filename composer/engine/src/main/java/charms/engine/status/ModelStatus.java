package charms.engine.status;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole model at one moment.
 *
 * @param name the model's name, as in {@code default}
 * @param uuid the model's identity
 * @param controller as in {@code embedded}
 * @param cloud the machine provider's name, as in {@code sandbox}
 * @param region as in {@code localhost}
 * @param version the Juju version whose contract the engine follows, as in {@code 3.6.0}
 * @param applications by name
 * @param machines by number, in the order of numbers
 * @param integrations every relation, in the order of ids
 * @param storage all storage, by name and number
 * @param timestamp when this was read
 */
public record ModelStatus(
    String name,
    String uuid,
    String controller,
    String cloud,
    String region,
    String version,
    SortedMap<String, ApplicationStatus> applications,
    SortedMap<Integer, MachineStatus> machines,
    List<IntegrationStatus> integrations,
    List<StorageStatus> storage,
    Instant timestamp) {
  public ModelStatus {
    applications = Collections.unmodifiableSortedMap(new TreeMap<>(applications));
    machines = Collections.unmodifiableSortedMap(new TreeMap<>(machines));
    integrations = List.copyOf(integrations);
    storage = List.copyOf(storage);
  }
}
