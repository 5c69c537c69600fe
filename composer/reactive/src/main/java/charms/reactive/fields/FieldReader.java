package charms.reactive.fields;

import charms.reactive.json.Json;
import charms.reactive.json.JsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives a record its fields, one by one, and remembers what is missing or wrong until {@link
 * #check}. A number or boolean may also be its text, as in bags without JSON.
 */
public final class FieldReader {
  /** Where values come from. */
  @FunctionalInterface
  public interface Source {
    /** The value as JSON knows it; null where there is none. */
    @Nullable Object get(String key);
  }

  private final String what;
  private final Source source;
  private final List<String> missing = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  /**
   * @param what whose data it is, as in {@code the data of mysql/0 in 'db:3'}
   */
  public FieldReader(String what, Source source) {
    this.what = what;
    this.source = source;
  }

  public String text(String key) {
    return optionalText(key).orElseGet(() -> missed(key, ""));
  }

  public long number(String key) {
    return optionalNumber(key).orElseGet(() -> missed(key, 0L));
  }

  public int integer(String key) {
    return (int) number(key);
  }

  public double decimal(String key) {
    return optionalDecimal(key).orElseGet(() -> missed(key, 0.0));
  }

  public boolean truth(String key) {
    return optionalTruth(key).orElseGet(() -> missed(key, false));
  }

  public Optional<String> optionalText(String key) {
    Object value = source.get(key);
    if (value instanceof List || value instanceof Map) {
      return wrong(key, value, "a text");
    }
    return value == null ? Optional.empty() : Optional.of(value.toString());
  }

  public Optional<Long> optionalNumber(String key) {
    Object value = source.get(key);
    if (value == null || "".equals(value)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.valueOf(value.toString()));
    } catch (NumberFormatException none) {
      return wrong(key, value, "an integer");
    }
  }

  public Optional<Integer> optionalInteger(String key) {
    return optionalNumber(key).map(Long::intValue);
  }

  public Optional<Double> optionalDecimal(String key) {
    Object value = source.get(key);
    if (value == null || "".equals(value)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Double.valueOf(value.toString()));
    } catch (NumberFormatException none) {
      return wrong(key, value, "a number");
    }
  }

  public Optional<Boolean> optionalTruth(String key) {
    Object value = source.get(key);
    if (value == null || "".equals(value)) {
      return Optional.empty();
    }
    if (value.toString().equalsIgnoreCase("true")) {
      return Optional.of(true);
    }
    return value.toString().equalsIgnoreCase("false")
        ? Optional.of(false)
        : wrong(key, value, "true or false");
  }

  /** Empty where there is none. */
  public List<String> texts(String key) {
    Object value = decoded(source.get(key));
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object one : list) {
        texts.add(String.valueOf(one));
      }
    } else if (value != null) {
      wrong(key, value, "a list");
    }
    return List.copyOf(texts);
  }

  /** Empty where there is none; keys without a value are left out. */
  public Map<String, Object> map(String key) {
    Object value = decoded(source.get(key));
    Map<String, Object> map = new TreeMap<>();
    if (value instanceof Map<?, ?> given) {
      for (Map.Entry<?, ?> entry : given.entrySet()) {
        Object one = entry.getValue();
        if (one != null) {
          map.put(String.valueOf(entry.getKey()), one);
        }
      }
    } else if (value != null) {
      wrong(key, value, "a map");
    }
    return map;
  }

  /**
   * Ends the reading.
   *
   * @throws FieldsException if anything was missing or wrong
   */
  public void check() {
    if (!missing.isEmpty() || !wrong.isEmpty()) {
      throw new FieldsException(what, missing, wrong);
    }
  }

  private <T> T missed(String key, T instead) {
    boolean noted = false;
    for (String one : wrong) {
      noted |= one.startsWith("'" + key + "' ");
    }
    if (!noted) {
      missing.add(key);
    }
    return instead;
  }

  private <T> Optional<T> wrong(String key, Object value, String expected) {
    wrong.add("'" + key + "' is '" + value + "', expected " + expected);
    return Optional.empty();
  }

  /** A list or map in a bag without JSON is the text of one. */
  private static @Nullable Object decoded(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    try {
      return text.isBlank() ? null : Json.parse(text);
    } catch (JsonException plain) {
      return text;
    }
  }
}
