package charms.processor;

import java.util.List;

/**
 * A class with handlers, checked.
 *
 * @param packageName as in {@code charms.layer.apache}
 * @param simpleName as in {@code ApacheHandlers}
 * @param file source file below its source root
 * @param endpoint true if it extends the runtime's Endpoint
 * @param takesContext true if its constructor takes the hook context
 * @param methods handlers in the order of their source
 */
record HandlerClass(
    String packageName,
    String simpleName,
    String file,
    boolean endpoint,
    boolean takesContext,
    List<HandlerMethod> methods) {
  HandlerClass {
    methods = List.copyOf(methods);
  }

  String tableName() {
    return simpleName + "_Handlers";
  }

  String qualifiedTableName() {
    return packageName + "." + tableName();
  }
}
