package charms.reactive.request;

import charms.reactive.LocalBag;
import charms.reactive.RemoteBag;
import charms.reactive.fields.FieldReader;
import charms.reactive.fields.FieldsCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keys and maps of requests and responses in bags. */
final class Wire {
  static final String REQUEST = "request_";
  static final String RESPONSE = "response_";
  private static final String ID = "request_id";

  private Wire() {}

  /** Ids of the requests in a bag, sorted. */
  static List<String> requestIds(RemoteBag bag) {
    List<String> ids = new ArrayList<>();
    for (String key : bag.all().keySet()) {
      if (key.startsWith(REQUEST)) {
        ids.add(key.substring(REQUEST.length()));
      }
    }
    return ids;
  }

  /** The record under a key; empty where there is none. */
  static <T> Optional<T> read(RemoteBag bag, String key, FieldsCodec<T> codec) {
    Object value = bag.json(key);
    if (!(value instanceof Map<?, ?> fields)) {
      return Optional.empty();
    }
    String what = "'" + key + "' of " + bag.owner();
    return Optional.of(codec.read(new FieldReader(what, fields::get)));
  }

  static <T> void writeRequest(LocalBag bag, String id, FieldsCodec<T> codec, T value) {
    Map<String, @Nullable Object> fields = new TreeMap<>(codec.write(value));
    fields.put(ID, id);
    bag.putJson(REQUEST + id, fields);
  }

  static <T> void writeResponse(LocalBag bag, String id, FieldsCodec<T> codec, T value) {
    bag.putJson(RESPONSE + id, codec.write(value));
  }
}
