package charms.processor;

import java.util.Optional;

/** The types a component can have, in the words of the runtime's FieldReader. */
enum FieldKind {
  TEXT("java.lang.String", "text"),
  INTEGER("int", "integer"),
  NUMBER("long", "number"),
  DECIMAL("double", "decimal"),
  TRUTH("boolean", "truth"),
  TEXTS("java.util.List<java.lang.String>", "texts"),
  MAP("java.util.Map<java.lang.String,java.lang.Object>", "map"),
  OPTIONAL_TEXT("java.util.Optional<java.lang.String>", "optionalText"),
  OPTIONAL_INTEGER("java.util.Optional<java.lang.Integer>", "optionalInteger"),
  OPTIONAL_NUMBER("java.util.Optional<java.lang.Long>", "optionalNumber"),
  OPTIONAL_DECIMAL("java.util.Optional<java.lang.Double>", "optionalDecimal"),
  OPTIONAL_TRUTH("java.util.Optional<java.lang.Boolean>", "optionalTruth");

  private final String type;
  private final String reader;

  FieldKind(String type, String reader) {
    this.type = type;
    this.reader = reader;
  }

  /** The kind of a type as javac spells it. */
  static Optional<FieldKind> of(String type) {
    for (FieldKind kind : values()) {
      if (kind.type.equals(type.replace(" ", ""))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  String type() {
    return type;
  }

  /** The reader's method. */
  String reader() {
    return reader;
  }

  boolean optional() {
    return type.startsWith("java.util.Optional");
  }
}
