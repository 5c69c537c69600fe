package charms.build.create;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The templates of a distribution, a directory each:
 *
 * <pre>
 * templates/openstack-api/template.yaml   what it asks
 * templates/openstack-api/charm/          what it writes
 * </pre>
 */
public final class CharmTemplates {
  private final Path directory;

  private CharmTemplates(Path directory) {
    this.directory = directory;
  }

  /**
   * The templates in the directory.
   *
   * @param directory as in {@code DIST/templates}
   */
  public static CharmTemplates in(Path directory) {
    return new CharmTemplates(directory);
  }

  /**
   * The template of that name; empty when there is none.
   *
   * @throws charms.model.diag.CharmException when its template.yaml is broken
   */
  public Optional<CharmTemplate> find(String name) {
    return names().contains(name)
        ? Optional.of(CharmTemplate.read(directory.resolve(name)))
        : Optional.empty();
  }

  /** Names of all templates, sorted. */
  public List<String> names() {
    try (Stream<Path> found = Files.list(directory)) {
      return found
          .filter(one -> Files.isRegularFile(one.resolve(CharmTemplate.FILE)))
          .map(one -> one.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read templates in '" + directory + "'", cause);
    }
  }
}
