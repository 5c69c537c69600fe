package charms.reactive.internal;

import charms.reactive.Config;
import charms.reactive.OptionDeclaration;
import charms.reactive.hooktool.HookTools;
import charms.reactive.json.PythonJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Configuration read once a hook, beside that of the last hook that succeeded. */
final class HookConfig implements Config {
  private static final String FLAG_PREFIX = "config.";

  private final HookTools tools;
  private final UnitState state;
  private @Nullable Map<String, @Nullable Object> current;

  HookConfig(HookTools tools, UnitState state) {
    this.tools = tools;
    this.state = state;
  }

  @Override
  public Optional<String> string(String option) {
    Object value = current().get(option);
    boolean given = value != null && !value.toString().isEmpty();
    return given ? Optional.of(value.toString()) : Optional.empty();
  }

  @Override
  public Optional<Long> integer(String option) {
    Object value = current().get(option);
    return value == null ? Optional.empty() : Optional.of(number(option, value).longValue());
  }

  @Override
  public Optional<Double> decimal(String option) {
    Object value = current().get(option);
    return value == null ? Optional.empty() : Optional.of(number(option, value).doubleValue());
  }

  @Override
  public boolean flag(String option) {
    return Boolean.TRUE.equals(current().get(option));
  }

  @Override
  public Optional<Object> value(String option) {
    return Optional.ofNullable(current().get(option));
  }

  @Override
  public List<String> names() {
    return List.copyOf(current().keySet());
  }

  @Override
  public boolean changed(String option) {
    return saved().isEmpty()
        || !PythonJson.SORTED
            .write(current().get(option))
            .equals(PythonJson.SORTED.write(saved().get(option)));
  }

  @Override
  public Optional<Object> previous(String option) {
    return Optional.ofNullable(saved().get(option));
  }

  /** Sets config.changed, config.set and config.default flags (reactive-runtime.md section 6). */
  void startFlags(FlagStore flags, List<OptionDeclaration> options) {
    for (OptionDeclaration option : options) {
      String name = option.name();
      Object value = current().get(name);
      if (changed(name)) {
        flags.set(FLAG_PREFIX + "changed");
        flags.set(FLAG_PREFIX + "changed." + name);
      }
      flags.toggle(FLAG_PREFIX + "set." + name, truthy(value));
      flags.toggle(
          FLAG_PREFIX + "default." + name,
          PythonJson.SORTED.write(value).equals(PythonJson.SORTED.write(option.defaultValue())));
    }
  }

  /** Ends this hook's flags; others of the prefix, as {@code config.rendered}, are the charm's. */
  static void endFlags(FlagStore flags) {
    flags.forget(FLAG_PREFIX + "changed");
    flags.forget(FLAG_PREFIX + "set.");
    flags.forget(FLAG_PREFIX + "default.");
  }

  /** Remembers this hook's configuration, if it was read, as the last good one. */
  void save() {
    if (current != null) {
      saved().clear();
      saved().putAll(current);
    }
  }

  private Map<String, @Nullable Object> saved() {
    return state.section("config");
  }

  private Map<String, @Nullable Object> current() {
    if (current == null) {
      current = new TreeMap<>(tools.configGet());
    }
    return current;
  }

  private static boolean truthy(@Nullable Object value) {
    return value != null
        && !value.equals(Boolean.FALSE)
        && !value.equals("")
        && !(value instanceof Number number && number.doubleValue() == 0);
  }

  private static Number number(String option, Object value) {
    if (value instanceof Number number) {
      return number;
    }
    throw new IllegalStateException(
        "cannot read option '" + option + "' as a number: it is '" + value + "'");
  }
}
