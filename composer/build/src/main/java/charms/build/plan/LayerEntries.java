package charms.build.plan;

import charms.build.stack.StackedLayer;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a layer's directory holds: files and directories by their path below it, links followed.
 * Version control's own directories are not entered.
 */
final class LayerEntries extends SimpleFileVisitor<Path> {
  private static final Set<String> NOT_ENTERED = Set.of(".git", ".bzr", ".hg", ".tox");

  private final StackedLayer layer;
  private final Path root;
  private final Path real;
  private final Path place;
  private final SortedMap<String, Path> entries = new TreeMap<>();

  private LayerEntries(StackedLayer layer, Path place) throws IOException {
    this.layer = layer;
    this.place = place.toAbsolutePath().normalize();
    this.root = layer.source().directory();
    this.real = root.toRealPath();
  }

  /**
   * The entries.
   *
   * @param place where the charm is built; charmcraft has it in the charm layer itself, and there
   *     it counts as an empty directory
   * @throws CharmException when a link leads out of the layer, to nothing, or in a circle
   */
  static SortedMap<String, Path> of(StackedLayer layer, Path place) {
    try {
      LayerEntries found = new LayerEntries(layer, place);
      Files.walkFileTree(
          found.root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, found);
      return found.entries;
    } catch (IOException cause) {
      throw new UncheckedIOException(
          "cannot read the layer in '" + layer.source().directory() + "'", cause);
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
      throws IOException {
    if (NOT_ENTERED.contains(String.valueOf(directory.getFileName()))) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (directory.toAbsolutePath().normalize().equals(place)) {
      entries.put(relative(directory), directory);
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (!directory.equals(root)) {
      add(directory);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.isSymbolicLink()) {
      throw wrong(file, "it leads nowhere");
    }
    if (!NOT_ENTERED.contains(String.valueOf(file.getFileName())) && attributes.isRegularFile()) {
      add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
    if (cause instanceof FileSystemLoopException) {
      throw wrong(file, "it leads in a circle");
    }
    throw cause;
  }

  private void add(Path entry) throws IOException {
    if (!entry.toRealPath().startsWith(real)) {
      throw wrong(entry, "it leads out of its layer");
    }
    entries.put(relative(entry), entry);
  }

  private String relative(Path entry) {
    return root.relativize(entry).toString().replace('\\', '/');
  }

  private CharmException wrong(Path entry, String what) {
    return new CharmException(
        Diagnostic.error(
            SourcePosition.file(layer.shown(relative(entry))), "cannot copy a link: " + what));
  }
}
