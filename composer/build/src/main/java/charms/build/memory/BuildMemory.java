package charms.build.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds that need not be made again. A file for each question (command line, directory, variables)
 * holds how every place stood that the build read or wrote; where all stand alike, so does the
 * charm. Anything unreadable here means that the build is made.
 */
public final class BuildMemory {
  private static final String PART = "\0\n";
  private static final int PARTS = 6;
  private static final long TICK = 50_000_000;

  private final Path directory;

  /**
   * @param directory where the files are, as in {@code ~/.cache/charm/builds}
   */
  public BuildMemory(Path directory) {
    this.directory = directory;
  }

  /** How this build ends; empty when it has to be made. */
  public Optional<RememberedBuild> recall(String question) {
    Path file = file(question);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      String[] parts = Files.readString(file).split(PART, PARTS);
      if (parts.length < PARTS || !parts[0].equals(question)) {
        return Optional.empty();
      }
      Snapshot now = Snapshot.of(places(parts[2]), Path.of(parts[1]));
      return now.text().equals(parts[3])
          ? Optional.of(new RememberedBuild(Integer.parseInt(parts[4]), parts[5]))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Keeps a build, unless one of its inputs may have changed since it began.
   *
   * @param inputs what it read
   * @param charm what it wrote
   * @param began when it began, in nanoseconds since 1970
   */
  public void keep(
      String question, List<Watched> inputs, Path charm, long began, RememberedBuild build) {
    try {
      Snapshot read = Snapshot.of(inputs, charm);
      if (read.newest() >= began - TICK) {
        return;
      }
      List<Watched> written = List.of(new Watched(Watched.Kind.TREE, charm));
      String text =
          String.join(
              PART,
              question,
              charm.toString(),
              text(inputs) + text(written),
              read.text() + "\n" + Snapshot.of(written, charm).text(),
              String.valueOf(build.status()),
              build.output());
      Files.createDirectories(directory);
      Path beside = Files.createTempFile(directory, "build", "");
      Files.writeString(beside, text);
      Files.move(beside, file(question), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException forgotten) {
      // The next build is made, as it would be without this.
    }
  }

  private Path file(String question) {
    long hash = question.length();
    for (int at = 0; at < question.length(); at++) {
      hash = hash * 1_000_003 + question.charAt(at);
    }
    return directory.resolve(Long.toHexString(hash));
  }

  private static String text(List<Watched> places) {
    StringBuilder text = new StringBuilder();
    for (Watched place : places) {
      text.append(place.kind()).append(' ').append(place.path()).append('\n');
    }
    return text.toString();
  }

  /**
   * @throws InvalidPathException for a text this did not write
   */
  private static List<Watched> places(String text) {
    List<Watched> places = new ArrayList<>();
    for (String line : text.split("\n")) {
      int space = line.indexOf(' ');
      places.add(
          new Watched(
              Watched.Kind.valueOf(line.substring(0, space)), Path.of(line.substring(space + 1))));
    }
    return places;
  }
}
