package charms.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Directories beside a charm that a build made and, killed, could not take away. Each has the
 * process in its name:
 *
 * <pre>
 * .congress.new.4711    a charm half written
 * .congress.old.4711    the charm that was there, moved away to make place
 * </pre>
 *
 * @param target the charm
 */
record Leftovers(Path target) {
  private static final String CHARM = "charm";

  /** The directory this process writes a new charm into. */
  Path fresh() {
    return own("new");
  }

  /** Where this process keeps the old charm for the moment of the swap. */
  Path old() throws IOException {
    return Files.createDirectories(own("old")).resolve(CHARM);
  }

  /** Puts the old charm back where a build died between taking it away and placing the new. */
  void recover() throws IOException {
    if (!Files.isDirectory(target.getParent())) {
      return;
    }
    String name = Pattern.quote(String.valueOf(target.getFileName()));
    Pattern left = Pattern.compile("\\." + name + "\\.(new|old)\\.([0-9]+)");
    List<Path> beside;
    try (Stream<Path> found = Files.list(target.getParent())) {
      beside = found.sorted().toList();
    }
    for (Path one : beside) {
      Matcher matcher = left.matcher(one.getFileName().toString());
      if (matcher.matches() && dead(Long.parseLong(matcher.group(2)))) {
        Path charm = one.resolve(CHARM);
        boolean lost = !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (matcher.group(1).equals("old") && lost && Files.isDirectory(charm)) {
          Files.move(charm, target);
        }
        FileUtils.deleteDirectory(one.toFile());
      }
    }
  }

  void clear() throws IOException {
    FileUtils.deleteDirectory(own("new").toFile());
    FileUtils.deleteDirectory(own("old").toFile());
  }

  private Path own(String what) {
    long process = ProcessHandle.current().pid();
    return target.resolveSibling("." + target.getFileName() + "." + what + "." + process);
  }

  private static boolean dead(long process) {
    return process == ProcessHandle.current().pid() || ProcessHandle.of(process).isEmpty();
  }
}
