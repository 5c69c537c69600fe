package charms.reactive;

import charms.reactive.fields.FieldsCodec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Data this side publishes. Reads show this hook's own writes. */
public interface LocalBag extends RemoteBag {
  /** Publishes text as it is; null or the empty text deletes the key. */
  void put(String key, @Nullable String value);

  /** Publishes JSON in the format of Python's {@code json.dumps(value, sort_keys=True)}. */
  void putJson(String key, @Nullable Object value);

  void remove(String key);

  /** Publishes a record's fields: texts as they are, all else as JSON; empty ones are deleted. */
  default <T> void write(FieldsCodec<T> codec, T value) {
    for (Map.Entry<String, @Nullable Object> field : codec.write(value).entrySet()) {
      Object one = field.getValue();
      if (one == null || one instanceof String) {
        put(field.getKey(), (String) one);
      } else {
        putJson(field.getKey(), one);
      }
    }
  }

  /** Publishes a record's fields as JSON; empty ones are deleted. */
  default <T> void writeJson(FieldsCodec<T> codec, T value) {
    for (Map.Entry<String, @Nullable Object> field : codec.write(value).entrySet()) {
      if (field.getValue() == null) {
        remove(field.getKey());
      } else {
        putJson(field.getKey(), field.getValue());
      }
    }
  }
}
