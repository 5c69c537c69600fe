package charms.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the checks of programs were told, read from what the programs printed. */
final class ContractAnswers {
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z";
  private static final String SECRET = "\\b(?=[a-v]*[0-9])[0-9a-v]{20}\\b";

  private final Map<String, String> answers = new HashMap<>();
  private final StringBuilder said = new StringBuilder();
  private String context = "";

  /** A line that a program of one unit printed; others' lines are not for one reader. */
  void line(String line) {
    if (line.startsWith("@@ ")) {
      context = line.substring(3);
      answers.put(context, "");
    } else if (line.startsWith("@> ")) {
      said.append(line.substring(3)).append('\n');
    } else if (line.startsWith("@= ")) {
      String[] words = line.split(" ");
      said.append(words[2].equals("0") ? "" : "[" + words[2] + "]\n");
      answers.put(context + "#" + words[1], settled(said.toString()));
      said.setLength(0);
    }
  }

  /** Without what differs from run to run. */
  private static String settled(String text) {
    return text.replaceAll(UUID, "UUID").replaceAll(TIME, "TIME").replaceAll(SECRET, "SECRET");
  }

  boolean has(ContractContext program) {
    return answers.containsKey(program.key());
  }

  Optional<String> answer(ContractContext program, int check) {
    return Optional.ofNullable(answers.get(program.key() + "#" + check));
  }
}
