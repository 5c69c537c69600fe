package charms.reactive;

import charms.reactive.fields.FieldReader;
import charms.reactive.fields.FieldsCodec;
import charms.reactive.fields.FieldsException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Data written by the other side of a relation. */
public interface RemoteBag {
  /** The value as it came; empty where the key is missing or its value is the empty text. */
  Optional<String> get(String key);

  /**
   * The value decoded from JSON; text that is no JSON stays text (reactive-runtime.md section 4.3).
   * Null where the key is missing.
   */
  @Nullable Object json(String key);

  /** Whose it is, as in {@code the data of mysql/0 in 'db:3'}. */
  String owner();

  /**
   * The bag as a record, its values plain texts.
   *
   * @throws FieldsException if fields are missing or wrong; it names all of them
   */
  default <T> T read(FieldsCodec<T> codec) {
    return codec.read(new FieldReader(owner(), key -> get(key).orElse(null)));
  }

  /**
   * The bag as a record, its values JSON.
   *
   * @throws FieldsException if fields are missing or wrong; it names all of them
   */
  default <T> T readJson(FieldsCodec<T> codec) {
    return codec.read(new FieldReader(owner(), this::json));
  }

  /**
   * The bag as a record once all of it is there; empty while fields are missing.
   *
   * @throws FieldsException if fields are wrong
   */
  default <T> Optional<T> readWhenComplete(FieldsCodec<T> codec) {
    return whenComplete(() -> read(codec));
  }

  /**
   * The bag as a record, its values JSON, once all of it is there; empty while fields are missing.
   *
   * @throws FieldsException if fields are wrong
   */
  default <T> Optional<T> readJsonWhenComplete(FieldsCodec<T> codec) {
    return whenComplete(() -> readJson(codec));
  }

  private static <T> Optional<T> whenComplete(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (FieldsException incomplete) {
      if (incomplete.onlyMissing()) {
        return Optional.empty();
      }
      throw incomplete;
    }
  }

  /** All keys and values, sorted by key. */
  Map<String, String> all();
}
