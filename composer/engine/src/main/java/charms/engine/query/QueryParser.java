package charms.engine.query;

import charms.engine.state.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From words to an expression; {@code ||} binds least, then {@code &&}, equality, order. */
final class QueryParser {
  private static final List<Set<String>> LEVELS =
      List.of(Set.of("||"), Set.of("&&"), Set.of("==", "!="), Set.of("<", "<=", ">", ">="));
  private static final int DEEPEST = 100;

  private final String text;
  private final List<Word> words;
  private int next;
  private int depth;

  QueryParser(String text) {
    this.text = text;
    this.words = Word.of(text);
  }

  Expression parse() {
    Expression parsed = level(0);
    if (word().kind() != Word.Kind.END) {
      throw unexpected();
    }
    return parsed;
  }

  private Expression level(int level) {
    if (level == LEVELS.size()) {
      return prefixed();
    }
    Expression left = level(level + 1);
    while (word().kind() == Word.Kind.SIGN && LEVELS.get(level).contains(word().text())) {
      String operator = take().text();
      left = new Expression.Binary(operator, left, level(level + 1));
    }
    return left;
  }

  private Expression prefixed() {
    if (++depth > DEEPEST) {
      throw unexpected();
    }
    try {
      if (word().is("!")) {
        take();
        return new Expression.Not(prefixed());
      }
      Expression parsed = single();
      while (word().is(".")) {
        take();
        parsed = new Expression.Member(parsed, need(Word.Kind.NAME).text());
      }
      return parsed;
    } finally {
      depth--;
    }
  }

  private Expression single() {
    Word word = word();
    if (word.is("(")) {
      take();
      Expression inner = level(0);
      close();
      return inner;
    }
    return switch (word.kind()) {
      case NUMBER -> new Expression.Literal(number(take().text()));
      case TEXT -> new Expression.Literal(take().text());
      case NAME -> named(take().text());
      default -> throw unexpected();
    };
  }

  private Expression named(String name) {
    if (name.equals("true") || name.equals("false")) {
      return new Expression.Literal(Boolean.valueOf(name));
    }
    if (word().is("=>")) {
      take();
      return new Expression.Lambda(name, level(0));
    }
    if (!word().is("(")) {
      return new Expression.Name(name);
    }
    take();
    List<Expression> arguments = new ArrayList<>();
    while (!word().is(")")) {
      arguments.add(level(0));
      if (!word().is(")")) {
        if (!word().is(",")) {
          throw unexpected();
        }
        take();
      }
    }
    close();
    return new Expression.Call(name, List.copyOf(arguments));
  }

  private static Object number(String written) {
    try {
      return written.contains(".")
          ? (Object) Double.valueOf(written)
          : (Object) Long.valueOf(written);
    } catch (NumberFormatException tooLarge) {
      throw new ModelException("invalid query: number " + written + " is too large");
    }
  }

  private void close() {
    if (!word().is(")")) {
      throw unexpected();
    }
    take();
  }

  private Word need(Word.Kind kind) {
    if (word().kind() != kind) {
      throw unexpected();
    }
    return take();
  }

  private Word word() {
    return words.get(next);
  }

  private Word take() {
    return words.get(next++);
  }

  private ModelException unexpected() {
    return new ModelException(
        "invalid query: unexpected %s at column %d of '%s'"
            .formatted(
                word().kind() == Word.Kind.END ? "end" : "'" + word().text() + "'",
                word().column(),
                text));
  }
}
