package charms.engine.tool;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The flags a tool takes. Every tool takes {@code --format} and {@code -o/--output}; the client
 * itself writes the output file.
 *
 * @param names long name by each spelling, as in {@code r} and {@code relation}
 * @param bare long names of flags that need no value
 */
record ToolFlags(Map<String, String> names, Set<String> bare) {
  /** The common flags only. */
  static final ToolFlags COMMON =
      new ToolFlags(Map.of(), Set.of()).value("format").value("output", "o").bare("help", "h");

  /** With a flag that takes a value. */
  ToolFlags value(String name, String... others) {
    Map<String, String> more = new LinkedHashMap<>(names);
    more.put(name, name);
    for (String other : others) {
      more.put(other, name);
    }
    return new ToolFlags(more, bare);
  }

  /** With a flag that is there or not, or takes {@code =true} or {@code =false}. */
  ToolFlags bare(String name, String... others) {
    Set<String> more = new HashSet<>(bare);
    more.add(name);
    return new ToolFlags(value(name, others).names(), more);
  }

  Optional<String> named(String spelling) {
    return Optional.ofNullable(names.get(spelling));
  }
}
