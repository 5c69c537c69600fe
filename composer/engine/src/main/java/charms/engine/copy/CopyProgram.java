package charms.engine.copy;

import charms.engine.hook.Passage;
import charms.engine.machine.CommandStreams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What runs at an end; each says in its first lines what it is given. */
enum CopyProgram {
  /** Prints what a path means there. */
  FIND,
  /** Writes one of these as an archive. */
  SEND,
  /** Puts an archive's files in place. */
  RECEIVE;

  /**
   * How it ended.
   *
   * @param status its exit status
   * @param errors what it said, as scp would; lines without a line end at the last
   */
  record Ended(int status, String errors) {}

  Ended run(CopyEnd end, List<String> words, InputStream input, OutputStream output)
      throws IOException {
    String name = name().toLowerCase(Locale.ROOT);
    List<String> argv = new ArrayList<>(List.of("bash", "-c", text(name), name));
    argv.addAll(words);
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int status = Passage.run(end.start(argv), new CommandStreams(input, output, errors));
    return new Ended(status, asScp(errors.toString(StandardCharsets.UTF_8)));
  }

  private static String asScp(String errors) {
    return errors
        .lines()
        .filter(line -> !line.startsWith("tar: Exiting with failure status"))
        .map(line -> line.replaceFirst("^(tar|cp|mv|mktemp|find): ", "scp: "))
        .collect(Collectors.joining("\n"));
  }

  private static String text(String name) {
    try (InputStream source = CopyProgram.class.getResourceAsStream(name)) {
      if (source == null) {
        throw new IllegalStateException("no program " + name);
      }
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read the program " + name, cause);
    }
  }
}
