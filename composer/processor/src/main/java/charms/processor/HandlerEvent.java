package charms.processor;

import java.util.Optional;
import java.util.regex.Pattern;

/** The runtime's events, and the hooks each of them is the event of. */
enum HandlerEvent {
  RELATION("RelationEvent", ".*-relation-(created|joined|changed|departed|broken|\\{[^}]*\\})"),
  STORAGE("StorageEvent", ".*-storage-(attached|detaching|\\{[^}]*\\})"),
  SECRET("SecretEvent", "secret-(changed|rotate|remove|expired|\\{[^}]*\\})"),
  LIFECYCLE("LifecycleEvent", "(?!.*-(relation|storage)-|secret-).*"),
  ANY("HookEvent", ".*");

  private static final String PACKAGE = "charms.reactive.event.";

  private final String simpleName;
  private final Pattern hooks;

  HandlerEvent(String simpleName, String hooks) {
    this.simpleName = simpleName;
    this.hooks = Pattern.compile(hooks);
  }

  static Optional<HandlerEvent> of(String type) {
    for (HandlerEvent event : values()) {
      if (type.equals(PACKAGE + event.simpleName)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  String spelled() {
    return simpleName;
  }

  boolean fits(String pattern) {
    return hooks.matcher(pattern).matches();
  }
}
