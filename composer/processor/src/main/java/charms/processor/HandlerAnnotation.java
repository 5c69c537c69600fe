package charms.processor;

import java.util.Optional;

/** The runtime's annotations, in the words of the runtime's handler table. */
enum HandlerAnnotation {
  WHEN("When", HandlerKind.FLAG, "AllSet"),
  WHEN_ANY("WhenAny", HandlerKind.FLAG, "AnySet"),
  WHEN_NOT("WhenNot", HandlerKind.FLAG, "NoneSet"),
  WHEN_NOT_ALL("WhenNotAll", HandlerKind.FLAG, "NotAllSet"),
  HOOK("Hook", HandlerKind.HOOK, "InHook"),
  ACTION("Action", HandlerKind.ACTION, "InAction"),
  AT_START("AtStart", HandlerKind.AT_START, ""),
  AT_EXIT("AtExit", HandlerKind.AT_EXIT, ""),
  WHEN_FILE_CHANGED("WhenFileChanged", HandlerKind.ANY, "FileChanged"),
  ONLY_ONCE("OnlyOnce", HandlerKind.ANY, "Once");

  static final String PACKAGE = "charms.reactive";

  private final String simpleName;
  private final HandlerKind kind;
  private final String predicate;

  HandlerAnnotation(String simpleName, HandlerKind kind, String predicate) {
    this.simpleName = simpleName;
    this.kind = kind;
    this.predicate = predicate;
  }

  static Optional<HandlerAnnotation> named(String qualifiedName) {
    for (HandlerAnnotation annotation : values()) {
      if (annotation.qualifiedName().equals(qualifiedName)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  String qualifiedName() {
    return PACKAGE + "." + simpleName;
  }

  /** As a person writes it: {@code @When}. */
  String spelled() {
    return "@" + simpleName;
  }

  HandlerKind kind() {
    return kind;
  }

  /** Name of the record in the runtime's Predicate; empty where the annotation is none. */
  String predicate() {
    return predicate;
  }

  /** True if its values are names of flags. */
  boolean watchesFlags() {
    return kind == HandlerKind.FLAG;
  }
}
