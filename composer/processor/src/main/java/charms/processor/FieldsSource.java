package charms.processor;

import charms.processor.FieldsRecord.Component;

/**
 * The source of one codec:
 *
 * <pre>{@code
 * public final class Database_Fields implements FieldsCodec<Database> {
 *   public static final FieldsCodec<Database> CODEC = new Database_Fields();
 *
 *   public Database read(FieldReader from) {
 *     java.lang.String host = from.text("host");
 *     from.check();
 *     return new Database(host);
 *   }
 *
 *   public Map<String, Object> write(Database value) {
 *     Map<String, Object> fields = new TreeMap<>();
 *     fields.put("host", value.host());
 *     return fields;
 *   }
 * }
 * }</pre>
 */
final class FieldsSource {
  private final FieldsRecord owner;
  private final StringBuilder source = new StringBuilder();

  FieldsSource(FieldsRecord owner) {
    this.owner = owner;
  }

  @Override
  public String toString() {
    source.setLength(0);
    String name = owner.codecName();
    line("package " + owner.packageName() + ";");
    line("");
    line("import charms.reactive.fields.FieldReader;");
    line("import charms.reactive.fields.FieldsCodec;");
    line("import java.util.Map;");
    line("import java.util.TreeMap;");
    line("");
    line("/** Reads and writes " + owner.name() + ", generated from its components. */");
    line("public final class " + name + " implements FieldsCodec<" + owner.name() + "> {");
    line("  public static final FieldsCodec<" + owner.name() + "> CODEC = new " + name + "();");
    line("");
    line("  private " + name + "() {}");
    read();
    write();
    line("}");
    return source.toString();
  }

  private void read() {
    line("");
    line("  @Override");
    line("  public " + owner.name() + " read(FieldReader from) {");
    StringBuilder names = new StringBuilder();
    for (Component field : owner.components()) {
      String call = "from." + field.kind().reader() + "(" + quoted(field) + ");";
      line("    " + field.kind().type() + " " + field.name() + " = " + call);
      names.append(names.isEmpty() ? "" : ", ").append(field.name());
    }
    line("    from.check();");
    line("    return new " + owner.name() + "(" + names + ");");
    line("  }");
  }

  private void write() {
    line("");
    line("  @Override");
    line("  public Map<String, Object> write(" + owner.name() + " value) {");
    line("    Map<String, Object> fields = new TreeMap<>();");
    for (Component field : owner.components()) {
      String value =
          "value." + field.name() + "()" + (field.kind().optional() ? ".orElse(null)" : "");
      line("    fields.put(" + quoted(field) + ", " + value + ");");
    }
    line("    return fields;");
    line("  }");
  }

  private static String quoted(Component field) {
    return "\"" + field.key().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void line(String text) {
    source.append(text).append('\n');
  }
}
