package charms.layer.openstack;

import charms.reactive.Endpoint;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values a charm adds to those that templates see of options and endpoints (openstack-layer.md
 * section 4, adapter_property and config_property):
 *
 * <pre>{@code
 * CustomValues.NONE
 *     .option("audit_file", () -> "/var/log/congress/audit.log")
 *     .endpoint("amqp", RabbitmqRequires.class, "brokers", amqp -> amqp.readyHosts().size())
 * }</pre>
 *
 * <p>Templates read {@code options.audit_file} and {@code amqp.brokers}. A value is computed when a
 * template asks; null is none. It comes before what the layers have under that name.
 */
public final class CustomValues {
  /** Nothing added. */
  public static final CustomValues NONE = new CustomValues(Map.of());

  private static final String OPTIONS = "options";

  /** By adapter and name; of options there is no endpoint. */
  private final Map<String, Map<String, Function<@Nullable Endpoint, @Nullable Object>>> values;

  private CustomValues(
      Map<String, Map<String, Function<@Nullable Endpoint, @Nullable Object>>> values) {
    this.values = values;
  }

  /**
   * One more of {@code options}.
   *
   * @throws IllegalStateException if there is one of that name
   */
  public CustomValues option(String name, Supplier<@Nullable Object> value) {
    return with(OPTIONS, name, none -> value.get());
  }

  /**
   * One more of an endpoint, which templates see while they see the endpoint.
   *
   * @param endpoint as in {@code shared-db}
   * @throws IllegalStateException if there is one of that name
   */
  public <E extends Endpoint> CustomValues endpoint(
      String endpoint, Class<E> type, String name, Function<E, @Nullable Object> value) {
    return with(endpoint.replace('-', '_'), name, one -> value.apply(type.cast(one)));
  }

  /** The options with what was added. */
  LazyValues overOptions(LazyValues options) {
    return over(OPTIONS, options, null);
  }

  /** The endpoint's values with what was added. */
  LazyValues over(LazyValues own, Endpoint endpoint) {
    return over(endpoint.name().replace('-', '_'), own, endpoint);
  }

  private CustomValues with(
      String adapter, String name, Function<@Nullable Endpoint, @Nullable Object> value) {
    Map<String, Map<String, Function<@Nullable Endpoint, @Nullable Object>>> all =
        new TreeMap<>(values);
    Map<String, Function<@Nullable Endpoint, @Nullable Object>> own =
        new TreeMap<>(all.getOrDefault(adapter, Map.of()));
    if (own.put(name, value) != null) {
      throw new IllegalStateException(
          "cannot add '" + adapter + "." + name + "' to what templates see: there is one");
    }
    all.put(adapter, own);
    return new CustomValues(all);
  }

  private LazyValues over(String adapter, LazyValues own, @Nullable Endpoint endpoint) {
    Map<String, Function<@Nullable Endpoint, @Nullable Object>> added =
        values.getOrDefault(adapter, Map.of());
    return added.isEmpty() ? own : new Extended(own, added, endpoint);
  }

  /** Values with some added. */
  private static final class Extended extends LazyValues {
    private final LazyValues own;
    private final Map<String, Function<@Nullable Endpoint, @Nullable Object>> added;
    private final @Nullable Endpoint endpoint;

    Extended(
        LazyValues own,
        Map<String, Function<@Nullable Endpoint, @Nullable Object>> added,
        @Nullable Endpoint endpoint) {
      this.own = own;
      this.added = added;
      this.endpoint = endpoint;
    }

    @Override
    protected @Nullable Object value(String name) {
      @Nullable Function<@Nullable Endpoint, @Nullable Object> custom = added.get(name);
      return custom == null ? own.get(name) : custom.apply(endpoint);
    }

    @Override
    protected boolean mayHave(String name) {
      return added.containsKey(name) || own.mayHave(name);
    }
  }
}
