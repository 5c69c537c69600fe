package charms.reactive.fields;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one kind of record. Generated for records with {@link Fields}.
 *
 * @param <T> the record
 */
public interface FieldsCodec<T> {
  /**
   * The record.
   *
   * @throws FieldsException if fields are missing or wrong; it names all of them
   */
  T read(FieldReader from);

  /** Keys and values as JSON knows them; null where an optional component is empty. */
  Map<String, @Nullable Object> write(T value);
}
