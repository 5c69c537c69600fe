package charms.engine.bundle;

import charms.model.diag.SourcePosition;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An application of a bundle.
 *
 * @param name as in {@code congress}
 * @param charm where the charm is
 * @param charmAsWritten as in {@code ./build/congress}
 * @param units how many; 0 where the bundle does not say
 * @param options values as text, contents of included files among them
 * @param to where the first units go, one after the other
 * @param resources files by resource name
 * @param storage directives by storage name, as in {@code 2,10G}
 * @param base as in {@code ubuntu@24.04}; empty: what the charm or the model says
 * @param expose whether it is to be exposed
 * @param trust whether it is to be trusted
 * @param position where its block stands
 */
public record BundleApplication(
    String name,
    Path charm,
    String charmAsWritten,
    int units,
    SortedMap<String, String> options,
    List<Placement> to,
    SortedMap<String, Path> resources,
    SortedMap<String, String> storage,
    Optional<String> base,
    boolean expose,
    boolean trust,
    SourcePosition position) {
  public BundleApplication {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    to = List.copyOf(to);
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    storage = Collections.unmodifiableSortedMap(new TreeMap<>(storage));
  }

  /**
   * Where a unit goes: the last placement that is no single place serves the units after it, too.
   *
   * @param index counted from 0
   */
  public Placement placement(int index) {
    if (index < to.size()) {
      return to.get(index);
    }
    boolean more = !to.isEmpty() && to.get(to.size() - 1).forMany();
    return more ? to.get(to.size() - 1) : new Placement.NewMachine();
  }
}
