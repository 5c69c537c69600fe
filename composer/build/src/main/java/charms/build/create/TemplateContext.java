package charms.build.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What templates may use. For {@code my-cong2ress}:
 *
 * <pre>
 * charm.name     my-cong2ress
 * charm.class    MyCong2Ress
 * charm.package  mycong2ress
 * charm.module   my_cong2ress
 * charm.maintainer  Some Body &lt;some@body.org&gt;
 * charm.summary, charm.description  as YAML, from the package of that name
 * answers.KEY    the answer: a text, or a list of words or commands
 * java.KEY       the same as Java string literals
 * python.KEY     the same as Python literals, a command as a list of its words
 * </pre>
 *
 * @param values by name
 */
record TemplateContext(Map<String, Object> values) {
  static TemplateContext of(CreateRequest request, List<Question> questions) {
    Map<String, Object> answers = new TreeMap<>();
    Map<String, Object> java = new TreeMap<>();
    Map<String, Object> python = new TreeMap<>();
    for (Question question : questions) {
      String key = question.key();
      Object answer = answer(question, request.answers().getOrDefault(key, question.standard()));
      answers.put(key, answer);
      java.put(key, literal(answer, TemplateContext::quoted));
      python.put(
          key,
          question.kind() == Question.Kind.COMMANDS
              ? literal(answer, command -> PythonLiteral.list(parts(command, "\\s+")))
              : literal(answer, PythonLiteral::of));
    }
    Map<String, Object> charm = new TreeMap<>();
    charm.put("name", request.name());
    charm.put("class", title(request.name()));
    charm.put("package", request.name().replace("-", ""));
    charm.put("module", request.name().replace('-', '_'));
    charm.put("maintainer", request.maintainer());
    charm.put("summary", request.described().yamlSummary());
    charm.put("description", request.described().yamlDescription());
    return new TemplateContext(
        Map.of("charm", charm, "answers", answers, "java", java, "python", python));
  }

  private static Object answer(Question question, String given) {
    return switch (question.kind()) {
      case TEXT, NUMBER -> given.strip();
      case LOWER -> given.strip().toLowerCase(Locale.ROOT);
      case WORDS -> parts(given, "\\s+");
      case COMMANDS -> parts(given, ",");
    };
  }

  /** A text, or each of a list's. */
  private static Object literal(Object answer, UnaryOperator<String> quote) {
    return answer instanceof List<?> several
        ? several.stream().map(one -> quote.apply((String) one)).toList()
        : quote.apply((String) answer);
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
