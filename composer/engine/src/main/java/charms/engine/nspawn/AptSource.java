package charms.engine.nspawn;

import java.util.List;

/**
 * Where packages come from, as apt is told.
 *
 * @param uris where archives are
 * @param suites as in {@code bookworm-updates}
 * @param components as in {@code main}
 * @param signedBy the keyring's path; empty: apt's own
 */
record AptSource(List<String> uris, List<String> suites, List<String> components, String signedBy) {
  private static final String DEBIANS_KEYS = "/usr/share/keyrings/debian-archive-";

  AptSource {
    uris = List.copyOf(uris);
    suites = List.copyOf(suites);
    components = List.copyOf(components);
  }

  /** Whether the distribution itself signs it, as far as its keyring tells. */
  boolean ofDebian() {
    return signedBy.isEmpty() || signedBy.startsWith(DEBIANS_KEYS);
  }

  /** The same source with only the suites of a release; none when it has none of them. */
  List<AptSource> of(String codename) {
    List<String> fitting =
        suites.stream()
            .filter(suite -> suite.equals(codename) || suite.startsWith(codename + "-"))
            .toList();
    return fitting.isEmpty()
        ? List.of()
        : List.of(new AptSource(uris, fitting, components, signedBy));
  }

  /** As a paragraph of a {@code .sources} file. */
  String paragraph() {
    String text =
        "Types: deb\nURIs: %s\nSuites: %s\nComponents: %s\n"
            .formatted(
                String.join(" ", uris), String.join(" ", suites), String.join(" ", components));
    return signedBy.isEmpty() ? text : text + "Signed-By: " + signedBy + "\n";
  }
}
