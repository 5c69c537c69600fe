package charms.reactive.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as plain values: {@code String}, {@code Long}, {@code Double}, {@code Boolean}, {@code
 * List}, {@code Map} in the order of the text, and null.
 */
public final class Json {
  private Json() {}

  /**
   * Reads one JSON value.
   *
   * @throws JsonException if the text is none; the message says where
   */
  public static @Nullable Object parse(String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      Object value = value(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonException("more than one value at " + reader.getPath());
      }
      return value;
    } catch (MalformedJsonException | EOFException | IllegalStateException wrong) {
      throw new JsonException(String.valueOf(wrong.getMessage()));
    } catch (IOException wrong) {
      throw new JsonException(String.valueOf(wrong.getMessage()));
    }
  }

  private static @Nullable Object value(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT:
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
          map.put(reader.nextName(), value(reader));
        }
        reader.endObject();
        return map;
      case BEGIN_ARRAY:
        List<@Nullable Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          list.add(value(reader));
        }
        reader.endArray();
        return list;
      case NUMBER:
        return number(reader.nextString());
      case BOOLEAN:
        return reader.nextBoolean();
      case NULL:
        reader.nextNull();
        return null;
      default:
        return reader.nextString();
    }
  }

  private static Object number(String digits) {
    boolean whole = true;
    for (int i = 0; i < digits.length() && whole; i++) {
      char c = digits.charAt(i);
      whole = c == '-' || c >= '0' && c <= '9';
    }
    if (whole && digits.length() < 19) {
      return Long.parseLong(digits);
    }
    return Double.parseDouble(digits);
  }
}
