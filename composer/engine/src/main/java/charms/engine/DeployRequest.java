package charms.engine;

import charms.engine.bundle.Placement;
import charms.engine.state.StorageDirective;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What to deploy.
 *
 * @param charm a charm directory or a {@code .charm} file
 * @param application the application's name; empty: the charm's
 * @param units how many units; ignored for a subordinate
 * @param to where they go, one after the other; those after the last on machines of their own
 * @param config option values as typed, as in {@code vip_cidr: 24}
 * @param base as in {@code ubuntu@24.04}; empty: what the charm or the model says
 * @param firstAddress the first unit's address, as in {@code 10.5.1.1}; later units get the next
 *     free ones. Empty: the next free one from 10.5.3.128
 * @param trust whether the charm may have the cloud's credentials; recorded only
 * @param storage what storage each unit gets, by storage name
 * @param keptStorage detached storage, as in {@code data/0}, that the one unit gets in place of new
 * @param resources files for the charm's resources, as in {@code software: software.zip}
 */
public record DeployRequest(
    Path charm,
    Optional<String> application,
    int units,
    List<Placement.ByMachine> to,
    Map<String, String> config,
    Optional<String> base,
    Optional<String> firstAddress,
    boolean trust,
    Map<String, StorageDirective> storage,
    List<String> keptStorage,
    Map<String, Path> resources) {
  public DeployRequest {
    keptStorage = List.copyOf(keptStorage);
    to = List.copyOf(to);
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    storage = Collections.unmodifiableSortedMap(new TreeMap<>(storage));
    config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
  }

  /** One unit of the charm under its own name, nothing configured. */
  public static DeployRequest of(Path charm) {
    return new DeployRequest(
        charm,
        Optional.empty(),
        1,
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Map.of(),
        List.of(),
        Map.of());
  }

  /** With so many units. */
  public DeployRequest withUnits(int units) {
    return new DeployRequest(
        charm,
        application,
        units,
        to,
        config,
        base,
        firstAddress,
        trust,
        storage,
        keptStorage,
        resources);
  }

  /** With files for the charm's resources. */
  public DeployRequest withResources(Map<String, Path> files) {
    return new DeployRequest(
        charm,
        application,
        units,
        to,
        config,
        base,
        firstAddress,
        trust,
        storage,
        keptStorage,
        files);
  }
}
