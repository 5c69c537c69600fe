package charms.build;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import charms.build.manifest.Manifest;
import charms.build.manifest.Modifications;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Where a charm is put. It is written beside and moved there when it is whole, so that a failed
 * build leaves the charm that was there.
 *
 * @param named {@code OUTPUT/NAME}
 * @param target {@code OUTPUT/NAME}, or where a link of that name leads
 * @param linked whether {@code OUTPUT/builds/NAME} leads there too, as for Java stacks, which are
 *     not built over a directory that is no built charm either
 */
record CharmPlace(Path named, Path target, boolean linked) {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9._-]*");
  private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  /**
   * @throws CharmException when it cannot be a charm's name, or the charm would be written into its
   *     own source
   */
  static CharmPlace of(BuildRequest request, String name, boolean linked) {
    if (!name.matches("(?s)[a-z].*")) {
      throw new CharmException(
          Diagnostic.error("Charm name must start with a lower-case letter")
              .fix("change 'name' in metadata.yaml, or give one with --name"));
    }
    if (!NAME.matcher(name).matches()) {
      throw new CharmException(
          Diagnostic.error(
              "cannot build a charm '"
                  + name.replaceAll("\\p{Cntrl}", "?")
                  + "': a name has letters, digits, '.', '_' and '-'"));
    }
    Path output = request.outputDirectory().toAbsolutePath().normalize();
    Path target = output.resolve(name);
    Path source = request.charmLayer().toAbsolutePath().normalize();
    boolean inside = output.startsWith(source) && !output.equals(source);
    if (inside || target.equals(source)) {
      throw new CharmException(
          Diagnostic.error(
                  "cannot build into '"
                      + request.outputDirectory().resolve(name)
                      + "': it is inside the charm layer '"
                      + request.charmLayer()
                      + "'")
              .fix("choose another directory with --output-dir"));
    }
    return new CharmPlace(target, real(target), linked);
  }

  /** charmcraft gives a link to where it wants the charm. */
  private static Path real(Path target) {
    try {
      return Files.isSymbolicLink(target) ? target.toRealPath() : target;
    } catch (IOException dangling) {
      throw new CharmException(
          Diagnostic.error("cannot build into '" + target + "': the link leads nowhere"));
    }
  }

  /** The manifest of the charm that is there; empty when there is none. */
  Optional<Manifest> before() throws IOException {
    return Manifest.read(target);
  }

  /** What was changed by hand in the charm that is there. */
  List<String> modifications() throws IOException {
    Optional<Manifest> manifest = before();
    if (manifest.isPresent()) {
      return Modifications.of(target, manifest.get());
    }
    if (!linked) {
      return List.of();
    }
    boolean occupied = Files.isDirectory(target) && FileUtils.sizeOfDirectory(target.toFile()) > 0;
    return occupied
        ? List.of("Conflict: '" + target + "' is there and is no built charm")
        : List.of();
  }

  /** An empty directory beside the target. */
  Path beside() throws IOException {
    return Files.createDirectories(leftovers().fresh());
  }

  /** What builds that died left beside. */
  Leftovers leftovers() {
    return new Leftovers(target);
  }

  /** Takes along what lies in the old charm and was not built (charm-build.md section 5). */
  void carryOver(Path made, Optional<Manifest> before) throws IOException {
    if (!Files.isDirectory(target)) {
      return;
    }
    Set<String> built =
        before.map(manifest -> manifest.signatures().keySet()).orElse(Set.of(Manifest.FILE));
    try (Stream<Path> found = Files.walk(target)) {
      for (Path file : found.filter(one -> !Files.isDirectory(one, NOFOLLOW_LINKS)).toList()) {
        Path place = made.resolve(target.relativize(file).toString());
        boolean own = built.contains(target.relativize(file).toString());
        if (!own && !Files.exists(place, NOFOLLOW_LINKS)) {
          Files.createDirectories(place.getParent());
          Files.copy(file, place, NOFOLLOW_LINKS, COPY_ATTRIBUTES);
        }
      }
    }
  }

  /** Puts a finished charm in the place of the old one. */
  void swap(Path made) throws IOException {
    settle(made);
    if (Files.exists(target, NOFOLLOW_LINKS)) {
      Files.move(target, leftovers().old());
    }
    Files.move(made, target);
    if (linked) {
      linkFromBuilds();
    }
  }

  /** The older place, {@code OUTPUT/builds/NAME}, leads to the charm. */
  private void linkFromBuilds() throws IOException {
    Path link = target.resolveSibling("builds").resolve(target.getFileName());
    if (!Files.exists(link, NOFOLLOW_LINKS) && !link.equals(target)) {
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, Path.of("..").resolve(target.getFileName()));
    }
  }

  /** Gives every file and directory the same time, and directories their usual mode. */
  private static void settle(Path made) throws IOException {
    try (Stream<Path> found = Files.walk(made)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.isDirectory(path)) {
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        if (!Files.isSymbolicLink(path)) {
          Files.setLastModifiedTime(path, TIME);
        }
      }
    }
  }
}
