package charms.processor;

import charms.processor.HandlerMethod.PredicateSource;
import java.util.List;

/** The source of one handler table; its shape is shown in the Javadoc of the runtime's table. */
final class TableSource {
  private final HandlerClass owner;
  private final StringBuilder source = new StringBuilder();

  TableSource(HandlerClass owner) {
    this.owner = owner;
  }

  @Override
  public String toString() {
    source.setLength(0);
    line("package " + owner.packageName() + ";");
    line("");
    line("import charms.reactive.HookContext;");
    line("import charms.reactive.HandlerArguments;");
    line("import charms.reactive.HandlerSpec;");
    line("import charms.reactive.HandlerTable;");
    line("import charms.reactive.Predicate;");
    line("import java.util.List;");
    line("");
    line("/** Handlers of " + owner.simpleName() + ", generated from its annotations. */");
    line("public final class " + owner.tableName() + " implements HandlerTable {");
    line("  @Override");
    line("  public Class<?> owner() {");
    line("    return " + owner.simpleName() + ".class;");
    line("  }");
    line("");
    line("  @Override");
    line("  public boolean endpointTable() {");
    line("    return " + owner.endpoint() + ";");
    line("  }");
    handlers();
    newInstance();
    invoke();
    line("}");
    return source.toString();
  }

  private void handlers() {
    line("");
    line("  @Override");
    line("  public List<HandlerSpec> handlers() {");
    line("    return List.of(");
    for (int i = 0; i < owner.methods().size(); i++) {
      spec(owner.methods().get(i), i == owner.methods().size() - 1 ? ");" : ",");
    }
    line("  }");
  }

  private void spec(HandlerMethod method, String end) {
    line("        new HandlerSpec(");
    line(
        "            "
            + quote(owner.packageName() + "." + owner.simpleName() + "." + method.name())
            + ",");
    line("            " + quote(owner.file()) + ",");
    line("            " + method.line() + ",");
    line("            HandlerSpec.Kind." + method.kind() + ",");
    StringBuilder predicates = new StringBuilder();
    for (PredicateSource predicate : method.predicates()) {
      predicates.append(predicates.isEmpty() ? "" : ", ").append(predicate(predicate));
    }
    line("            List.of(" + predicates + "))" + end);
  }

  private static String predicate(PredicateSource predicate) {
    String made = "new Predicate." + predicate.annotation().predicate() + "(";
    return switch (predicate.annotation()) {
      case ONLY_ONCE -> made + ")";
      case ACTION -> made + quote(predicate.values().get(0)) + ")";
      default -> made + list(predicate.values()) + ")";
    };
  }

  private void newInstance() {
    line("");
    line("  @Override");
    line("  public Object newInstance(HookContext context) {");
    if (owner.endpoint()) {
      line("    throw new IllegalStateException(\"an endpoint exists before its handlers\");");
    } else {
      line(
          "    return new "
              + owner.simpleName()
              + "("
              + (owner.takesContext() ? "context" : "")
              + ");");
    }
    line("  }");
  }

  private void invoke() {
    line("");
    line("  @Override");
    line("  public Object invoke(Object instance, int index, HandlerArguments arguments)");
    line("      throws Exception {");
    line("    " + owner.simpleName() + " owner = (" + owner.simpleName() + ") instance;");
    line("    switch (index) {");
    for (int i = 0; i < owner.methods().size(); i++) {
      HandlerMethod method = owner.methods().get(i);
      String call = "owner." + method.name() + "(" + String.join(", ", method.arguments()) + ");";
      line("      case " + i + ":");
      if (method.returnsText()) {
        line("        return " + call);
      } else {
        line("        " + call);
        line("        return \"\";");
      }
    }
    line("      default:");
    line("        throw new IllegalArgumentException(Integer.toString(index));");
    line("    }");
    line("  }");
  }

  private static String list(List<String> values) {
    StringBuilder list = new StringBuilder("List.of(");
    for (int i = 0; i < values.size(); i++) {
      list.append(i == 0 ? "" : ", ").append(quote(values.get(i)));
    }
    return list.append(')').toString();
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        default -> quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return quoted.append('"').toString();
  }

  private void line(String text) {
    source.append(text).append('\n');
  }
}
