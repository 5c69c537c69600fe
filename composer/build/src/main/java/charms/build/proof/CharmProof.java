package charms.build.proof;

import charms.model.diag.CharmException;
import charms.model.yaml.Yaml11;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a charm's directory: metadata, relations, hooks, actions, options, and the files
 * every charm should have (charm-build.md section 7).
 *
 * @param charm the directory
 */
public record CharmProof(Path charm) {
  /** True when the directory holds a charm, or a bundle. */
  public boolean possible() {
    return Files.isRegularFile(charm.resolve("metadata.yaml"))
        || Files.isRegularFile(charm.resolve("bundle.yaml"));
  }

  /** What was found, in charm-tools' order. */
  public List<Finding> findings() {
    Findings findings = new Findings();
    try {
      if (Files.isRegularFile(charm.resolve("bundle.yaml"))
          && !Files.isRegularFile(charm.resolve("metadata.yaml"))) {
        new BundleProof(charm, findings).look();
      } else {
        look(findings);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read the charm in '" + charm + "'", cause);
    }
    return findings.all();
  }

  private void look(Findings findings) throws IOException {
    Path file = charm.resolve("metadata.yaml");
    Map<String, @Nullable Object> metadata;
    try {
      Optional<Map<String, @Nullable Object>> map = Yaml11.map(file);
      if (map.isEmpty()) {
        findings.error("FATAL: cannot parse " + file + ":not a map");
        return;
      }
      metadata = map.get();
    } catch (CharmException broken) {
      findings.error("FATAL: cannot parse " + file + ":" + broken.getMessage());
      return;
    }
    lookAtLayerYaml(findings);
    new MetadataProof(charm, metadata, findings).look();
    new SectionProof(metadata, findings).look();
    FileProof files = new FileProof(charm, findings);
    files.lookAtTexts();
    new RelationProof(charm, metadata, findings).look();
    new RevisionProof(charm, findings).lookAtMetadata(metadata);
    new HookProof(charm, metadata, findings).look();
    new ActionProof(charm, findings).look();
    files.lookAtTests();
    new RevisionProof(charm, findings).lookAtFile();
    new ConfigProof(charm, findings).look();
  }

  private void lookAtLayerYaml(Findings findings) throws IOException {
    Path file = charm.resolve("layer.yaml");
    if (Files.isRegularFile(file)) {
      try {
        Yaml11.value(file);
      } catch (CharmException broken) {
        findings.warn("cannot parse " + file + ": " + broken.getMessage());
      }
    }
  }
}
