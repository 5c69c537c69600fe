package charms.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the contract suite: transcripts of what programs of a charm type and what they are told.
 *
 * <pre>
 * === app/0 db-relation-changed 2 fails      unit, program, its run, how it ends
 * # a key that is not there                  the fact, for all commands below
 * $ relation-get nothing                     a check: a command; '> ' goes on with it
 * the answer, both streams
 * [1]                                        the exit status where it is not 0
 * </pre>
 *
 * <p>What stands before the first context is for readers. The same context in two files is one.
 */
final class ContractTable {
  private final Map<String, ContractContext> contexts = new LinkedHashMap<>();
  private final List<ContractCheck> checks = new ArrayList<>();
  private String header = "";
  private String fact = "";
  private String place = "";
  private String command = "";
  private final StringBuilder expected = new StringBuilder();

  private ContractTable() {}

  /** All files of a directory, by name. */
  static List<ContractContext> read(Path directory) throws IOException {
    ContractTable table = new ContractTable();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        table.readFile(file);
      }
    }
    return List.copyOf(table.contexts.values());
  }

  private void readFile(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int at = 0; at < lines.size(); at++) {
      read(lines.get(at), file.getFileName() + ":" + (at + 1));
    }
    endContext();
  }

  private void read(String line, String where) {
    if (line.startsWith("=== ")) {
      endContext();
      header = line.substring(4);
    } else if (header.isEmpty() || line.isEmpty()) {
      endCheck();
    } else if (line.startsWith("# ")) {
      endCheck();
      fact = line.substring(2);
    } else if (line.startsWith("$ ")) {
      endCheck();
      command = line.substring(2);
      place = where;
    } else if (line.startsWith("> ")) {
      command += "\n" + line.substring(2);
    } else {
      expected.append(line).append('\n');
    }
  }

  private void endCheck() {
    if (!command.isEmpty()) {
      checks.add(new ContractCheck(place, fact, command, expected.toString()));
    }
    command = "";
    expected.setLength(0);
  }

  private void endContext() {
    endCheck();
    if (!header.isEmpty()) {
      String[] words = header.split(" ");
      int run = words.length > 2 ? Integer.parseInt(words[2]) : 1;
      boolean fails = words.length > 3 && words[3].equals("fails");
      ContractContext read = new ContractContext(words[0], words[1], run, fails, checks);
      contexts.merge(read.key(), read, ContractTable::joined);
    }
    header = "";
    fact = "";
    checks.clear();
  }

  private static ContractContext joined(ContractContext one, ContractContext other) {
    List<ContractCheck> all = new ArrayList<>(one.checks());
    all.addAll(other.checks());
    return new ContractContext(
        one.unit(), one.program(), one.run(), one.fails() || other.fails(), all);
  }
}
