package charms.build.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What templates may use. For {@code my-cong2ress}:
 *
 * <pre>
 * charm.name     my-cong2ress
 * charm.class    MyCong2Ress
 * charm.package  mycong2ress
 * charm.module   my_cong2ress
 * charm.maintainer  Some Body &lt;some@body.org&gt;
 * answers.KEY    the answer: a text, or a list of words or commands
 * java.KEY       the same as Java string literals
 * </pre>
 *
 * @param values by name
 */
record TemplateContext(Map<String, Object> values) {
  static TemplateContext of(CreateRequest request, List<Question> questions) {
    Map<String, Object> answers = new TreeMap<>();
    Map<String, Object> java = new TreeMap<>();
    for (Question question : questions) {
      String given = request.answers().getOrDefault(question.key(), question.defaultAnswer());
      switch (question.kind()) {
        case TEXT -> put(question, given.strip(), answers, java);
        case LOWER -> put(question, given.strip().toLowerCase(Locale.ROOT), answers, java);
        case WORDS -> put(question, parts(given, "\\s+"), answers, java);
        case COMMANDS -> put(question, parts(given, ","), answers, java);
      }
    }
    Map<String, Object> charm =
        Map.of(
            "name", request.name(),
            "class", title(request.name()),
            "package", request.name().replace("-", ""),
            "module", request.name().replace('-', '_'),
            "maintainer", request.maintainer());
    return new TemplateContext(Map.of("charm", charm, "answers", answers, "java", java));
  }

  /** A path of the template with the charm's names filled in. */
  String path(String path) {
    Map<?, ?> charm = (Map<?, ?>) values.get("charm");
    Map<?, ?> answers = (Map<?, ?>) values.get("answers");
    return path.replace("_package_", String.valueOf(charm.get("package")))
        .replace("_module_", String.valueOf(charm.get("module")))
        .replace("_Class_", String.valueOf(charm.get("class")))
        .replace("_release_", String.valueOf(answers.get("release")));
  }

  /** Letters after anything but a letter are capitals, as Python's title() has it. */
  static String title(String name) {
    StringBuilder title = new StringBuilder();
    boolean inWord = false;
    for (char c : name.toCharArray()) {
      boolean letter = Character.isLetter(c);
      if (c != '-') {
        title.append(letter && !inWord ? Character.toUpperCase(c) : c);
      }
      inWord = letter;
    }
    return title.toString();
  }

  private static void put(
      Question question, String answer, Map<String, Object> answers, Map<String, Object> java) {
    answers.put(question.key(), answer);
    java.put(question.key(), quoted(answer));
  }

  private static void put(
      Question question,
      List<String> answer,
      Map<String, Object> answers,
      Map<String, Object> java) {
    answers.put(question.key(), answer);
    java.put(question.key(), answer.stream().map(TemplateContext::quoted).toList());
  }

  private static List<String> parts(String given, String separator) {
    List<String> parts = new ArrayList<>();
    for (String part : given.strip().split(separator)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return List.copyOf(parts);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
