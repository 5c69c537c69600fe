package charms.processor;

import java.util.List;

/**
 * One annotated method, checked.
 *
 * @param name the method's name
 * @param line 1-based line of its name
 * @param kind when it is considered
 * @param predicates in the order of the annotations
 * @param arguments Java expressions that supply its parameters
 * @param returnsText true if it returns a String, false if nothing
 */
record HandlerMethod(
    String name,
    long line,
    HandlerKind kind,
    List<PredicateSource> predicates,
    List<String> arguments,
    boolean returnsText) {
  HandlerMethod {
    predicates = List.copyOf(predicates);
    arguments = List.copyOf(arguments);
  }

  /**
   * What one annotation says.
   *
   * @param annotation which one
   * @param values its texts
   */
  record PredicateSource(HandlerAnnotation annotation, List<String> values) {
    PredicateSource {
      values = List.copyOf(values);
    }
  }
}
