package charms.layer.openstack;

import charms.reactive.Endpoint;
import java.util.HashMap;
import java.util.Map;
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

  private final Map<Place, Function<@Nullable Endpoint, @Nullable Object>> values;

  /** Where templates find a value, as in {@code options.audit_file}. */
  private record Place(String adapter, String name) {
    @Override
    public String toString() {
      return adapter + "." + name;
    }
  }

  private CustomValues(Map<Place, Function<@Nullable Endpoint, @Nullable Object>> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * One more of {@code options}.
   *
   * @throws IllegalStateException if there is one of that name
   */
  public CustomValues option(String name, Supplier<@Nullable Object> value) {
    return with(new Place(OPTIONS, name), none -> value.get());
  }

  /**
   * One more of an endpoint, which templates see while they see the endpoint.
   *
   * @param endpoint as in {@code shared-db}
   * @throws IllegalStateException if there is one of that name
   */
  public <E extends Endpoint> CustomValues endpoint(
      String endpoint, Class<E> type, String name, Function<E, @Nullable Object> value) {
    Place place = new Place(endpoint.replace('-', '_'), name);
    return with(place, one -> value.apply(type.cast(one)));
  }

  /** The options with what was added. */
  LazyValues overOptions(LazyValues options) {
    return values.isEmpty() ? options : new Extended(OPTIONS, options, null);
  }

  /** The endpoint's values with what was added. */
  LazyValues over(LazyValues own, Endpoint endpoint) {
    return values.isEmpty() ? own : new Extended(endpoint.name().replace('-', '_'), own, endpoint);
  }

  private CustomValues with(Place place, Function<@Nullable Endpoint, @Nullable Object> value) {
    Map<Place, Function<@Nullable Endpoint, @Nullable Object>> all = new HashMap<>(values);
    if (all.put(place, value) != null) {
      throw new IllegalStateException(
          "cannot add '" + place + "' to what templates see: there is one");
    }
    return new CustomValues(all);
  }

  /** The values of one adapter with those added. */
  private final class Extended extends LazyValues {
    private final String adapter;
    private final LazyValues own;
    private final @Nullable Endpoint endpoint;

    Extended(String adapter, LazyValues own, @Nullable Endpoint endpoint) {
      this.adapter = adapter;
      this.own = own;
      this.endpoint = endpoint;
    }

    @Override
    protected @Nullable Object value(String name) {
      @Nullable Function<@Nullable Endpoint, @Nullable Object> added =
          values.get(new Place(adapter, name));
      return added == null ? own.get(name) : added.apply(endpoint);
    }

    @Override
    protected boolean mayHave(String name) {
      return values.containsKey(new Place(adapter, name)) || own.mayHave(name);
    }
  }
}
