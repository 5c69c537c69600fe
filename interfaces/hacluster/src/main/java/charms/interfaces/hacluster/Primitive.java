package charms.interfaces.hacluster;

import java.util.List;

/**
 * A resource the cluster runs, and how. Its text is what {@code json_resource_params} carries:
 *
 * <pre>{@code
 * params ip="10.5.100.1"  meta migration-threshold="INFINITY"  op monitor interval="10s"
 * }</pre>
 *
 * @param agent as in {@code ocf:heartbeat:IPaddr2}
 * @param description free text; empty for none
 * @param params values of the agent's parameters; likewise the lists that follow
 */
public record Primitive(
    String agent,
    String description,
    List<String> params,
    List<String> meta,
    List<String> utilization,
    List<String> operations,
    List<String> op) {
  public Primitive {
    params = List.copyOf(params);
    meta = List.copyOf(meta);
    utilization = List.copyOf(utilization);
    operations = List.copyOf(operations);
    op = List.copyOf(op);
  }

  /** Of that agent, with nothing else said. */
  public static Primitive of(String agent) {
    return new Primitive(agent, "", List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public Primitive withDescription(String text) {
    return new Primitive(agent, text, params, meta, utilization, operations, op);
  }

  public Primitive withParams(String... values) {
    return new Primitive(agent, description, List.of(values), meta, utilization, operations, op);
  }

  public Primitive withMeta(String... values) {
    return new Primitive(agent, description, params, List.of(values), utilization, operations, op);
  }

  public Primitive withUtilization(String... values) {
    return new Primitive(agent, description, params, meta, List.of(values), operations, op);
  }

  public Primitive withOperations(String... values) {
    return new Primitive(agent, description, params, meta, utilization, List.of(values), op);
  }

  public Primitive withOp(String... values) {
    return new Primitive(
        agent, description, params, meta, utilization, operations, List.of(values));
  }

  /** Everything but the agent; empty where nothing is said. */
  String parameters() {
    StringBuilder text = new StringBuilder();
    if (!description.isEmpty()) {
      text.append("description=\"").append(description).append('"');
    }
    section(text, "params", params);
    section(text, "meta", meta);
    section(text, "utilization", utilization);
    section(text, "operations", operations);
    section(text, "op", op);
    return text.toString();
  }

  static void section(StringBuilder text, String key, List<String> values) {
    String blanks = "  ";
    for (String value : values) {
      text.append(blanks).append(key).append(' ').append(value);
      blanks = " ";
    }
  }
}
