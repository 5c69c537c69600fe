package charms.engine.bundle;

import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import charms.model.diag.SourcePosition;
import charms.model.yaml.YamlMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether what a bundle's parts say of each other holds. */
final class BundleCheck {
  private final Bundle bundle;
  private final YamlMapping source;
  private final DiagnosticLog log = new DiagnosticLog();

  BundleCheck(Bundle bundle, YamlMapping source) {
    this.bundle = bundle;
    this.source = source;
  }

  /** Ends with all that is wrong, when anything is. */
  void run() {
    bundle.applications().values().forEach(this::placements);
    machinesAreUsed();
    circles();
    relations();
    log.maybeThrow();
  }

  private void placements(BundleApplication application) {
    SourcePosition position = to(application);
    if (application.to().size() > application.units()) {
      log.add(
          Diagnostic.error(
              position,
              "cannot place units of '%s': %d placements for %d units"
                  .formatted(application.name(), application.to().size(), application.units())));
    }
    for (Placement placement : application.to()) {
      String wrong = wrong(placement);
      if (!wrong.isEmpty()) {
        log.add(
            Diagnostic.error(
                position,
                "cannot place a unit of '%s' at '%s': %s"
                    .formatted(application.name(), placement, wrong)));
      }
    }
  }

  private SourcePosition to(BundleApplication application) {
    return source.mapping("applications").mapping(application.name()).keyPosition("to");
  }

  private String wrong(Placement placement) {
    if (placement instanceof Placement.OnMachine on) {
      return bundle.machines().containsKey(on.machine())
          ? ""
          : "no machine '" + on.machine() + "' in 'machines'";
    }
    String neighbour = placement.neighbour().orElse("");
    if (neighbour.isEmpty()) {
      return "";
    }
    BundleApplication other = bundle.applications().get(neighbour);
    if (other == null) {
      return "no application '" + neighbour + "' in the bundle";
    }
    return placement instanceof Placement.BesideUnit unit && unit.index() >= other.units()
        ? "'" + neighbour + "' has " + other.units() + " units, numbered from 0"
        : "";
  }

  private void machinesAreUsed() {
    Set<Integer> used = new HashSet<>();
    bundle.applications().values().stream()
        .flatMap(application -> application.to().stream())
        .filter(Placement.OnMachine.class::isInstance)
        .forEach(placement -> used.add(((Placement.OnMachine) placement).machine()));
    for (int machine : bundle.machines().keySet()) {
      if (!used.contains(machine)) {
        log.add(
            Diagnostic.error(
                source.mapping("machines").keyPosition(String.valueOf(machine)),
                "cannot deploy machine '" + machine + "': no unit is placed on it"));
      }
    }
  }

  /** No application may wait, through others, for its own units to be placed. */
  private void circles() {
    Set<String> open = new TreeSet<>(bundle.applications().keySet());
    boolean any = true;
    while (any) {
      any =
          open.removeIf(
              name ->
                  bundle.applications().get(name).to().stream()
                      .flatMap(placement -> placement.neighbour().stream())
                      .noneMatch(open::contains));
    }
    if (!open.isEmpty()) {
      log.add(
          Diagnostic.error(
              to(bundle.applications().get(open.iterator().next())),
              "cannot place units in a circle: " + String.join(", ", open)));
    }
  }

  private void relations() {
    Set<Set<String>> seen = new HashSet<>();
    for (BundleRelation relation : bundle.relations()) {
      for (String side : List.of(relation.one(), relation.other())) {
        String name = BundleRelation.application(side);
        if (!bundle.applications().containsKey(name)) {
          refuse(relation, "no application '" + name + "' in the bundle");
        }
      }
      String one = BundleRelation.application(relation.one());
      if (one.equals(BundleRelation.application(relation.other()))) {
        refuse(relation, "both sides are '" + one + "'");
      } else if (!seen.add(Set.of(relation.one(), relation.other()))) {
        refuse(relation, "it is there twice");
      }
    }
  }

  private void refuse(BundleRelation relation, String cause) {
    log.add(
        Diagnostic.error(
            relation.position(),
            "cannot relate '%s' and '%s': %s".formatted(relation.one(), relation.other(), cause)));
  }
}
