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
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * Finds the jars a charm needs, with what they need themselves: in the distribution's own
 * repository, and for what is not there where Maven would look. All lines are resolved together, so
 * that a library is there in one version: that of a line, else the nearest, as in Maven.
 */
public final class Jarhouse implements AutoCloseable {
  private static final String RUNTIME = "runtime";

  private final RepositorySystem system = new RepositorySystemSupplier().get();
  private final JarSources sources;

  public Jarhouse(JarSources sources) {
    this.sources = sources;
  }

  /**
   * The jars of these lines, by file name, each with the include of the layer that brings it.
   *
   * @throws CharmException when a library is not to be had, at the line that asks for it
   */
  public SortedMap<String, PlacedJar> resolve(Collection<JarhouseLine> lines) {
    List<JarhouseLine> all = List.copyOf(lines);
    try {
      return placed(all, closure(all, bundled(), List.of()));
    } catch (DependencyResolutionException notBundled) {
      MavenSettings settings = MavenSettings.read(sources);
      DefaultRepositorySystemSession session = session(settings.localRepository(), "default");
      session.setWorkspaceReader(new BundledJars(sources.bundled()));
      settings.apply(session);
      List<RemoteRepository> repositories =
          system.newResolutionRepositories(session, settings.repositories());
      try {
        return placed(all, closure(all, session, repositories));
      } catch (DependencyResolutionException notFound) {
        throw missing(all, session, repositories, notFound);
      }
    }
  }

  /** The distribution's repository is read where it is. */
  private DefaultRepositorySystemSession bundled() {
    DefaultRepositorySystemSession session = session(sources.bundled(), "simple");
    session.setOffline(true);
    return session;
  }

  private DefaultRepositorySystemSession session(Path directory, String kind) {
    DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
    LocalRepository local = new LocalRepository(directory.toFile(), kind);
    session.setLocalRepositoryManager(system.newLocalRepositoryManager(session, local));
    session.setChecksumPolicy("fail");
    return session;
  }

  private DependencyNode closure(
      List<JarhouseLine> lines, RepositorySystemSession session, List<RemoteRepository> from)
      throws DependencyResolutionException {
    CollectRequest collect = new CollectRequest();
    for (JarhouseLine line : lines) {
      Artifact jar = new DefaultArtifact(line.group(), line.artifact(), "jar", line.version());
      collect.addDependency(new Dependency(jar, RUNTIME));
    }
    collect.setRepositories(from);
    DependencyRequest request =
        new DependencyRequest(collect, DependencyFilterUtils.classpathFilter(RUNTIME));
    return system.resolveDependencies(session, request).getRoot();
  }

  /** The jars below each line belong to its layer; the first line counts. */
  private static SortedMap<String, PlacedJar> placed(
      List<JarhouseLine> lines, DependencyNode root) {
    SortedMap<String, PlacedJar> jars = new TreeMap<>();
    for (DependencyNode child : root.getChildren()) {
      Artifact jar = child.getArtifact();
      String library = jar.getGroupId() + ":" + jar.getArtifactId();
      for (JarhouseLine line : lines) {
        if (line.library().equals(library)) {
          add(child, line.owner(), jars);
        }
      }
    }
    return jars;
  }

  private static void add(DependencyNode node, String owner, SortedMap<String, PlacedJar> jars) {
    Artifact jar = node.getArtifact();
    if (jar.getFile() != null) {
      String name = jar.getArtifactId() + "-" + jar.getBaseVersion() + ".jar";
      jars.putIfAbsent(name, new PlacedJar(jar.getFile().toPath(), owner));
    }
    node.getChildren().forEach(child -> add(child, owner, jars));
  }

  /** Says of each line that cannot be had alone why; of all where each can. */
  private CharmException missing(
      List<JarhouseLine> lines,
      RepositorySystemSession session,
      List<RemoteRepository> from,
      DependencyResolutionException together) {
    List<Diagnostic> missing = new ArrayList<>();
    for (JarhouseLine line : lines) {
      try {
        closure(List.of(line), session, from);
      } catch (DependencyResolutionException alone) {
        missing.add(
            Diagnostic.error(
                line.position(),
                "cannot place '"
                    + line.library()
                    + ":"
                    + line.version()
                    + "' in the jarhouse: "
                    + reason(alone)));
      }
    }
    return missing.isEmpty()
        ? new CharmException(Diagnostic.error("cannot fill the jarhouse: " + reason(together)))
        : new CharmException(missing);
  }

  /** What went wrong first, where that is not what is said last. */
  private static String reason(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    String said = String.valueOf(failure.getMessage());
    String reason = String.valueOf(first.getMessage());
    return said.contains(reason) ? said : said + ": " + reason;
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
