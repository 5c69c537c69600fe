package charms.engine.query;

import charms.engine.state.ModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The value of an expression for a thing; a lambda's argument stands for another thing. */
final class Evaluation {
  private final Scope scope;
  private final Map<String, Scope> arguments;

  Evaluation(Scope scope) {
    this(scope, Map.of());
  }

  private Evaluation(Scope scope, Map<String, Scope> arguments) {
    this.scope = scope;
    this.arguments = arguments;
  }

  /** Whether a value counts as true: neither false, nothing, nor zero. */
  static boolean truth(Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    return value instanceof List<?> list ? !list.isEmpty() : !value.equals("");
  }

  Object value(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return literal.value();
    }
    if (expression instanceof Expression.Name name) {
      Scope argument = arguments.get(name.text());
      return argument == null ? scope.value(name.text()) : argument;
    }
    if (expression instanceof Expression.Member member) {
      if (value(member.of()) instanceof Scope thing) {
        return thing.value(member.name());
      }
      throw new ModelException("invalid query: only things have ." + member.name());
    }
    if (expression instanceof Expression.Not not) {
      return !logical(not.of(), "!");
    }
    if (expression instanceof Expression.Call call) {
      return called(call);
    }
    if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    }
    throw new ModelException("invalid query: a function with => stands in forEach only");
  }

  private Object binary(Expression.Binary binary) {
    String operator = binary.operator();
    if (operator.equals("&&")) {
      return logical(binary.left(), operator) && logical(binary.right(), operator);
    }
    if (operator.equals("||")) {
      return logical(binary.left(), operator) || logical(binary.right(), operator);
    }
    OptionalInt order = order(value(binary.left()), value(binary.right()));
    return switch (operator) {
      case "==" -> order.isPresent() && order.getAsInt() == 0;
      case "!=" -> order.isEmpty() || order.getAsInt() != 0;
      case "<" -> order.isPresent() && order.getAsInt() < 0;
      case "<=" -> order.isPresent() && order.getAsInt() <= 0;
      case ">" -> order.isPresent() && order.getAsInt() > 0;
      default -> order.isPresent() && order.getAsInt() >= 0;
    };
  }

  private boolean logical(Expression side, String operator) {
    if (value(side) instanceof Boolean truth) {
      return truth;
    }
    throw new ModelException("invalid query: a side of " + operator + " is no boolean");
  }

  /** How two values compare; empty when they are of different kinds. */
  private static OptionalInt order(Object left, Object right) {
    if (left instanceof String one && right instanceof String other) {
      return OptionalInt.of(one.compareTo(other));
    }
    if (left instanceof Boolean one && right instanceof Boolean other) {
      return OptionalInt.of(one.compareTo(other));
    }
    if (left instanceof Number one && right instanceof Number other) {
      return OptionalInt.of(Double.compare(one.doubleValue(), other.doubleValue()));
    }
    return OptionalInt.empty();
  }

  private Object called(Expression.Call call) {
    return switch (call.function()) {
      case "len" -> length(value(argument(call, 0, 1)));
      case "startsWith" -> text(call, 0).startsWith(text(call, 1));
      case "endsWith" -> text(call, 0).endsWith(text(call, 1));
      case "forEach" -> forEach(value(argument(call, 0, 2)), argument(call, 1, 2));
      default ->
          throw new ModelException(
              "invalid query: no function \""
                  + call.function()
                  + "\"; there are len, forEach, startsWith and endsWith");
    };
  }

  private static Expression argument(Expression.Call call, int index, int wanted) {
    if (call.arguments().size() != wanted) {
      throw new ModelException(
          "invalid query: %s takes %d arguments, got %d"
              .formatted(call.function(), wanted, call.arguments().size()));
    }
    return call.arguments().get(index);
  }

  private String text(Expression.Call call, int index) {
    if (value(argument(call, index, 2)) instanceof String text) {
      return text;
    }
    throw new ModelException("invalid query: " + call.function() + " takes texts");
  }

  private static long length(Object value) {
    if (value instanceof List<?> things) {
      return things.size();
    }
    if (value instanceof String text) {
      return text.length();
    }
    throw new ModelException("invalid query: len takes a list or a text");
  }

  /** Whether it holds for all; false for none. */
  private boolean forEach(Object value, Expression body) {
    Optional<List<?>> things = value instanceof List<?> list ? Optional.of(list) : Optional.empty();
    if (things.isEmpty() || !(body instanceof Expression.Lambda lambda)) {
      throw new ModelException(
          "invalid query: forEach takes a list and a function, as in forEach(units, unit =>"
              + " unit.life == \"alive\")");
    }
    return !things.get().isEmpty()
        && things.get().stream().allMatch(thing -> truth(with(lambda, thing).value(lambda.body())));
  }

  private Evaluation with(Expression.Lambda lambda, Object thing) {
    Map<String, Scope> more = new HashMap<>(arguments);
    more.put(lambda.argument(), (Scope) thing);
    return new Evaluation(scope, more);
  }
}
