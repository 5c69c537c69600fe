package charms.interfaces.cephclient;

import charms.reactive.json.PythonJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All a service asks of the monitors, published as {@code broker_req}:
 *
 * <pre>
 * {"api-version": 1, "ops": [...], "request-id": "05bf4313be9a3d614038470eefcdd0c0c26be02e"}
 * </pre>
 *
 * @param requestId sha1 of the operations' JSON, so that equal requests have equal ids
 * @param operations in the order they were asked for
 */
public record BrokerRequest(String requestId, List<BrokerOperation> operations) {
  private static final int API_VERSION = 1;

  public BrokerRequest {
    operations = List.copyOf(operations);
  }

  /** A request for these operations. */
  public static BrokerRequest of(List<BrokerOperation> operations) {
    return new BrokerRequest(id(operations), operations);
  }

  /** This request and one operation more; unchanged if it is there already. */
  BrokerRequest and(BrokerOperation operation) {
    if (operations.stream().anyMatch(operation::sameAs)) {
      return this;
    }
    List<BrokerOperation> more = new ArrayList<>(operations);
    more.add(operation);
    return of(more);
  }

  /** The request in decoded JSON; empty where there is none. */
  static Optional<BrokerRequest> read(@Nullable Object json) {
    if (!(json instanceof Map<?, ?> map) || !(map.get("ops") instanceof List<?> ops)) {
      return Optional.empty();
    }
    List<BrokerOperation> operations = new ArrayList<>();
    for (Object one : ops) {
      if (one instanceof Map<?, ?> fields) {
        Map<String, @Nullable Object> named = new TreeMap<>();
        fields.forEach((key, value) -> named.put(String.valueOf(key), value));
        operations.add(new BrokerOperation(named));
      }
    }
    String id = map.get("request-id") instanceof String text ? text : "";
    return Optional.of(new BrokerRequest(id, operations));
  }

  Map<String, Object> asJson() {
    return Map.of("api-version", API_VERSION, "ops", fields(operations), "request-id", requestId);
  }

  private static String id(List<BrokerOperation> operations) {
    byte[] text = PythonJson.SORTED.write(fields(operations)).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("cannot make a request id: Java has no SHA-1", every);
    }
  }

  private static List<Map<String, @Nullable Object>> fields(List<BrokerOperation> operations) {
    List<Map<String, @Nullable Object>> fields = new ArrayList<>();
    for (BrokerOperation operation : operations) {
      fields.add(operation.fields());
    }
    return fields;
  }
}
