package charms.build.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An index in a directory. A {@code repo} without scheme is a path relative to its file.
 *
 * @param directory with {@code layers/} and {@code interfaces/}
 */
record DirectoryIndex(Path directory) implements LayerIndex {
  private static final String ENDING = ".json";

  /** Whether it knows the layer. */
  boolean has(LayerKind kind, String name) {
    return Files.isRegularFile(file(kind, name));
  }

  private Path file(LayerKind kind, String name) {
    return directory.resolve(kind.plural()).resolve(name + ENDING);
  }

  @Override
  public Optional<IndexEntry> find(LayerKind kind, String name) {
    if (!has(kind, name)) {
      return Optional.empty();
    }
    Path file = file(kind, name);
    try {
      return IndexEntry.read(Files.readString(file), kind.plural() + "/" + name + ENDING)
          .map(
              entry ->
                  new IndexEntry(
                      absolute(entry.repository(), file), entry.subdir(), entry.revision()));
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + file + "'", cause);
    }
  }

  @Override
  public List<String> names(LayerKind kind) {
    Path folder = directory.resolve(kind.plural());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + folder + "'", cause);
    }
  }

  /** A directory's URI ends in a slash only while it is there; without it the URL is always one. */
  private static String absolute(String repository, Path file) {
    if (repository.contains(":")) {
      return repository;
    }
    Path place = file.getParent().resolve(repository).toAbsolutePath().normalize();
    return place.toUri().toString().replaceFirst("/+$", "");
  }
}
