package charms.engine.tool;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The flags a tool takes. Tools that answer take {@code --format} and {@code -o/--output}; the
 * client itself writes the output file.
 *
 * @param names long name by each spelling, as in {@code r} and {@code relation}
 * @param bare long names of flags that need no value
 * @param usualFormat the format where none is given: {@code smart}, or {@code yaml} for a tool that
 *     has no smart one
 * @param hasPastFormat whether {@code --format} is taken, and said to be of the past
 */
record ToolFlags(
    Map<String, String> names, Set<String> bare, boolean hasPastFormat, String usualFormat) {
  /** None but {@code --help}. */
  static final ToolFlags NONE = new ToolFlags(Map.of(), Set.of(), false, "smart").bare("help", "h");

  /** Those of a tool that answers. */
  static final ToolFlags COMMON = NONE.value("format").value("output", "o");

  /** With a flag that takes a value. */
  ToolFlags value(String name, String... others) {
    Map<String, String> more = new LinkedHashMap<>(names);
    more.put(name, name);
    for (String other : others) {
      more.put(other, name);
    }
    return new ToolFlags(more, bare, hasPastFormat, usualFormat);
  }

  /** With a flag that is there or not, or takes {@code =true} or {@code =false}. */
  ToolFlags bare(String name, String... others) {
    Set<String> more = new HashSet<>(bare);
    more.add(name);
    return new ToolFlags(value(name, others).names(), more, hasPastFormat, usualFormat);
  }

  /** With a {@code --format} that once meant something. */
  ToolFlags pastFormat() {
    return new ToolFlags(value("format").names(), bare, true, usualFormat);
  }

  /** Of a tool that answers in YAML or JSON. */
  ToolFlags yaml() {
    return new ToolFlags(names, bare, hasPastFormat, "yaml");
  }

  Optional<String> named(String spelling) {
    return Optional.ofNullable(names.get(spelling));
  }
}
