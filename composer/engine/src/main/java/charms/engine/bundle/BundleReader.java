package charms.engine.bundle;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a bundle:
 *
 * <pre>
 * default-base: ubuntu@24.04
 * applications:
 *   congress: {charm: ./congress, num_units: 2, options: {vip: 10.5.100.1}, to: ["0", new]}
 * machines:
 *   "0": {}
 * relations:
 * - [congress:shared-db, mysql]
 * </pre>
 */
public final class BundleReader {
  private static final Set<String> KNOWN =
      Set.of(
          "applications",
          "machines",
          "relations",
          "default-base",
          "series",
          "variables",
          "saas",
          "tags",
          "description",
          "name",
          "type",
          "bundle",
          "docs",
          "issues",
          "source",
          "website");

  private final DiagnosticLog log = new DiagnosticLog();
  private final BundleFiles files;

  private BundleReader(Path home) {
    this.files = new BundleFiles(home);
  }

  /**
   * The bundle with its overlays laid over it.
   *
   * @param bundle a file, or a directory with a {@code bundle.yaml}
   * @param home the user's home, for {@code ~/}
   * @throws CharmException with all that is wrong in it
   */
  public static Bundle read(Path bundle, List<Path> overlays, Path home) {
    return new BundleReader(home).read(bundle, overlays);
  }

  private Bundle read(Path path, List<Path> overlays) {
    YamlMapping merged = files.merged(path, overlays);
    checkKeys(merged);
    Optional<String> base = BaseText.of(merged, "default-base");
    SortedMap<String, BundleApplication> applications = applications(merged, base);
    SortedMap<Integer, BundleMachine> machines = machines(merged, base);
    List<BundleRelation> relations = trying(() -> RelationList.read(merged)).orElse(List.of());
    log.maybeThrow();
    Bundle bundle = new Bundle(applications, machines, relations, log.sorted());
    new BundleCheck(bundle, merged).run();
    return bundle;
  }

  private void checkKeys(YamlMapping merged) {
    if (merged.get("applications").isEmpty()) {
      log.add(
          Diagnostic.error(merged.position(), "cannot read bundle: it has no 'applications'")
              .fix("name the file of a bundle, or the directory of a charm"));
    }
    for (String key : merged.keys()) {
      if (!KNOWN.contains(key)) {
        log.add(
            Diagnostic.warning("key '" + key + "' of a bundle is not known and left aside")
                .at(merged.keyPosition(key)));
      }
    }
    if (!merged.mapping("saas").keys().isEmpty()) {
      log.add(
          Diagnostic.error(
              merged.keyPosition("saas"),
              "cannot deploy 'saas': this engine has no relations between models"));
    }
    for (String key : List.of("type", "bundle")) {
      if (merged.text(key).filter("kubernetes"::equals).isPresent()) {
        log.add(
            Diagnostic.error(
                merged.keyPosition(key),
                "cannot deploy a bundle for kubernetes: this engine runs machine charms"));
      }
    }
  }

  private SortedMap<String, BundleApplication> applications(
      YamlMapping merged, Optional<String> base) {
    SortedMap<String, BundleApplication> applications = new TreeMap<>();
    YamlMapping blocks = merged.mapping("applications");
    for (String name : blocks.keys()) {
      YamlNode block = blocks.get(name).orElseThrow();
      trying(
              () ->
                  new ApplicationBlock(
                          name, block.asMapping("application '" + name + "'"), files, log)
                      .read(base))
          .ifPresent(read -> applications.put(name, read));
    }
    return applications;
  }

  private SortedMap<Integer, BundleMachine> machines(YamlMapping merged, Optional<String> base) {
    SortedMap<Integer, BundleMachine> machines = new TreeMap<>();
    YamlMapping blocks = merged.mapping("machines");
    for (String id : blocks.keys()) {
      if (!id.matches("[0-9]{1,9}")) {
        log.add(
            Diagnostic.error(
                blocks.keyPosition(id),
                "cannot read machine '" + id + "': expected a number, as in \"0\""));
        continue;
      }
      YamlMapping block = blocks.mapping(id);
      if (block.get("constraints").isPresent()) {
        log.add(
            Diagnostic.warning(
                    "constraints of machine " + id + " are left aside: all machines are alike")
                .at(block.keyPosition("constraints")));
      }
      int number = Integer.parseInt(id);
      machines.put(number, new BundleMachine(number, BaseText.of(block, "base").or(() -> base)));
    }
    return machines;
  }

  private interface Reading<T> {
    T run();
  }

  private <T> Optional<T> trying(Reading<T> reading) {
    try {
      return Optional.of(reading.run());
    } catch (CharmException wrong) {
      log.addAll(wrong);
      return Optional.empty();
    }
  }
}
