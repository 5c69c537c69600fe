package charms.model.yaml;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML file that knows where it stands. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {
  /** Where the piece begins. */
  SourcePosition position();

  /** As in {@code a map}, {@code a list}, {@code a string}, {@code nothing}. */
  String kind();

  /**
   * The piece as plain values: LinkedHashMap, ArrayList, String, Long, BigInteger, Double, Boolean
   * or null.
   */
  @Nullable Object toPlain();

  /**
   * This piece as a map; what is written as nothing is an empty one.
   *
   * @param what for the message, as in {@code 'options'}
   * @throws CharmException when it is none
   */
  default YamlMapping asMapping(String what) {
    if (this instanceof YamlMapping mapping) {
      return mapping;
    }
    if (this instanceof YamlScalar scalar && scalar.isNull()) {
      return YamlMapping.empty(position());
    }
    throw unexpected(what, "a map");
  }

  /**
   * This piece as a list; what is written as nothing is an empty one.
   *
   * @throws CharmException when it is none
   */
  default YamlSequence asSequence(String what) {
    if (this instanceof YamlSequence sequence) {
      return sequence;
    }
    if (this instanceof YamlScalar scalar && scalar.isNull()) {
      return YamlSequence.empty(position());
    }
    throw unexpected(what, "a list");
  }

  /**
   * This piece as text: a scalar other than nothing, as written.
   *
   * @throws CharmException when it is none
   */
  default String asText(String what) {
    if (this instanceof YamlScalar scalar && !scalar.isNull()) {
      return scalar.text();
    }
    throw unexpected(what, "a string");
  }

  /** The error that says what was expected here. */
  default CharmException unexpected(String what, String expected) {
    return new CharmException(
        Diagnostic.error(
            position(), "cannot read " + what + ": expected " + expected + ", found " + kind()));
  }
}
