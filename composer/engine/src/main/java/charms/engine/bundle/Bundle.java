package charms.engine.bundle;

import charms.model.diag.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a bundle and its overlays say together.
 *
 * @param applications by name
 * @param machines machines units are put on, with their base, by the bundle's number
 * @param relations in the order of the files
 * @param warnings what the files say that this engine leaves aside
 */
public record Bundle(
    SortedMap<String, BundleApplication> applications,
    SortedMap<Integer, BundleMachine> machines,
    List<BundleRelation> relations,
    List<Diagnostic> warnings) {
  public Bundle {
    applications = Collections.unmodifiableSortedMap(new TreeMap<>(applications));
    machines = Collections.unmodifiableSortedMap(new TreeMap<>(machines));
    relations = List.copyOf(relations);
    warnings = List.copyOf(warnings);
  }

  /** Names of the applications that ask for trust, sorted. */
  public List<String> trusting() {
    return applications.values().stream()
        .filter(BundleApplication::trust)
        .map(BundleApplication::name)
        .toList();
  }
}
