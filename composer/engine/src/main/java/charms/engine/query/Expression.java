package charms.engine.query;

import java.util.List;
import java.util.stream.Stream;

/** A part of a query. */
sealed interface Expression {
  /** Names that are asked of the thing itself. */
  Stream<String> names();

  /** A text, number or truth. */
  record Literal(Object value) implements Expression {
    @Override
    public Stream<String> names() {
      return Stream.empty();
    }
  }

  /** As in {@code status}, or a lambda's argument. */
  record Name(String text) implements Expression {
    @Override
    public Stream<String> names() {
      return Stream.of(text);
    }
  }

  /** As in {@code unit.workload-status}. */
  record Member(Expression of, String name) implements Expression {
    @Override
    public Stream<String> names() {
      return of.names();
    }
  }

  /** As in {@code len(units)}. */
  record Call(String function, List<Expression> arguments) implements Expression {
    @Override
    public Stream<String> names() {
      return arguments.stream().flatMap(Expression::names);
    }
  }

  /** As in {@code unit => unit.leader}. */
  record Lambda(String argument, Expression body) implements Expression {
    @Override
    public Stream<String> names() {
      return body.names().filter(name -> !name.equals(argument));
    }
  }

  /** As in {@code !exposed}. */
  record Not(Expression of) implements Expression {
    @Override
    public Stream<String> names() {
      return of.names();
    }
  }

  /**
   * Two sides.
   *
   * @param operator as in {@code &&}
   */
  record Binary(String operator, Expression left, Expression right) implements Expression {
    @Override
    public Stream<String> names() {
      return Stream.concat(left.names(), right.names());
    }
  }
}
