package charms.build.jarhouse;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;

/** The distribution's own jars, which come before any of the same coordinates elsewhere. */
final class BundledJars implements WorkspaceReader {
  private final Path repository;
  private final WorkspaceRepository name = new WorkspaceRepository("charm");

  /**
   * @param repository in Maven's layout
   */
  BundledJars(Path repository) {
    this.repository = repository;
  }

  @Override
  public WorkspaceRepository getRepository() {
    return name;
  }

  @Override
  public @Nullable File findArtifact(Artifact artifact) {
    Path file =
        repository
            .resolve(artifact.getGroupId().replace('.', '/'))
            .resolve(artifact.getArtifactId())
            .resolve(artifact.getBaseVersion())
            .resolve(
                artifact.getArtifactId()
                    + "-"
                    + artifact.getBaseVersion()
                    + (artifact.getClassifier().isEmpty() ? "" : "-" + artifact.getClassifier())
                    + "."
                    + artifact.getExtension());
    return Files.isRegularFile(file) ? file.toFile() : null;
  }

  @Override
  public List<String> findVersions(Artifact artifact) {
    return List.of();
  }
}
