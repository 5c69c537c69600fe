package charms.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The engine's transcripts of the contract, as its {@code ContractTable} describes them: checks by
 * the program they run in, as in {@code app/0 db-relation-joined}.
 */
final class ContractTranscript {
  private static final Path TABLE = Path.of("../engine/src/test/resources/contract");

  private final Map<String, List<Check>> programs = new LinkedHashMap<>();
  private String program = "";

  private ContractTranscript() {}

  /**
   * A command and what Juju answers.
   *
   * @param place as in {@code 4-config.txt:12}
   * @param answer both streams, then {@code [STATUS]} where that is not 0
   */
  record Check(String place, String command, String answer) {
    boolean refused() {
      return answer.matches("(?s).*\\[[12]\\]\n");
    }
  }

  static Map<String, List<Check>> read() throws IOException {
    ContractTranscript transcript = new ContractTranscript();
    try (Stream<Path> files = Files.list(TABLE)) {
      for (Path file : files.sorted().toList()) {
        transcript.program = "";
        List<String> lines = Files.readAllLines(file);
        for (int at = 0; at < lines.size(); at++) {
          transcript.read(lines.get(at), file.getFileName() + ":" + (at + 1));
        }
      }
    }
    return transcript.programs;
  }

  private void read(String line, String place) {
    if (line.startsWith("=== ")) {
      program = line.substring("=== ".length());
    } else if (program.isEmpty() || line.isEmpty() || line.startsWith("# ")) {
      return;
    } else if (line.startsWith("$ ")) {
      checks().add(new Check(place, line.substring(2), ""));
    } else {
      Check last = checks().remove(checks().size() - 1);
      checks()
          .add(
              line.startsWith("> ")
                  ? new Check(last.place, last.command + "\n" + line.substring(2), "")
                  : new Check(last.place, last.command, last.answer + line + "\n"));
    }
  }

  private List<Check> checks() {
    return programs.computeIfAbsent(program, key -> new ArrayList<>());
  }
}
