package charms.build.jarhouse;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * Finds the jars a charm needs, with what they need themselves, in the distribution's own
 * repository. No network is used.
 */
public final class Jarhouse implements AutoCloseable {
  private final RepositorySystem system;
  private final DefaultRepositorySystemSession session;

  /**
   * Opens the repository.
   *
   * @param repository in Maven's layout, as in {@code DIST/repository}
   */
  public Jarhouse(Path repository) {
    system = new RepositorySystemSupplier().get();
    session = MavenRepositorySystemUtils.newSession();
    LocalRepository local = new LocalRepository(repository.toFile(), "simple");
    session.setLocalRepositoryManager(system.newLocalRepositoryManager(session, local));
    session.setOffline(true);
  }

  /**
   * The jars of these lines, by file name, each with the include of the layer that brings it.
   *
   * @throws CharmException when a library is not to be had, at the line that asks for it
   */
  public SortedMap<String, PlacedJar> resolve(Collection<JarhouseLine> lines) {
    SortedMap<String, PlacedJar> jars = new TreeMap<>();
    List<Diagnostic> missing = new ArrayList<>();
    for (JarhouseLine line : lines) {
      try {
        for (Artifact artifact : closure(line)) {
          Path file = artifact.getFile().toPath();
          String name = artifact.getArtifactId() + "-" + artifact.getBaseVersion() + ".jar";
          jars.putIfAbsent(name, new PlacedJar(file, line.owner()));
        }
      } catch (DependencyResolutionException notFound) {
        missing.add(
            Diagnostic.error(
                line.position(),
                "cannot place '"
                    + line.library()
                    + ":"
                    + line.version()
                    + "' in the jarhouse: "
                    + notFound.getMessage()));
      }
    }
    if (!missing.isEmpty()) {
      throw new CharmException(missing);
    }
    return jars;
  }

  private List<Artifact> closure(JarhouseLine line) throws DependencyResolutionException {
    Artifact root = new DefaultArtifact(line.group(), line.artifact(), "jar", line.version());
    CollectRequest collect = new CollectRequest();
    collect.setRoot(new Dependency(root, "runtime"));
    DependencyRequest request =
        new DependencyRequest(collect, DependencyFilterUtils.classpathFilter("runtime"));
    return system.resolveDependencies(session, request).getArtifactResults().stream()
        .map(ArtifactResult::getArtifact)
        .toList();
  }

  @Override
  public void close() {
    system.shutdown();
  }

  /**
   * A jar to place.
   *
   * @param file where it lies in the repository
   * @param owner the include of the layer that brings it
   */
  public record PlacedJar(Path file, String owner) {}
}
