package charms.interfaces.cephclient;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a monitor says of a request: {@code {"exit-code": 0, "request-id": "05bf..."}}.
 *
 * @param requestId of the request; empty from monitors that answer all units at once
 * @param exitCode 0 if everything was done
 * @param error why not; empty if it was, or the monitor does not say ({@code stderr})
 */
public record BrokerResponse(String requestId, long exitCode, String error) {
  public static BrokerResponse done(String requestId) {
    return new BrokerResponse(requestId, 0, "");
  }

  /** True if everything was done. */
  public boolean isDone() {
    return exitCode == 0;
  }

  static Optional<BrokerResponse> read(@Nullable Object json) {
    if (!(json instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    return Optional.of(
        new BrokerResponse(
            map.get("request-id") instanceof String id ? id : "",
            map.get("exit-code") instanceof Number code ? code.longValue() : 0,
            map.get("stderr") instanceof String error ? error : ""));
  }

  Map<String, Object> asJson() {
    Map<String, Object> json = new TreeMap<>();
    json.put("exit-code", exitCode);
    json.put("request-id", requestId);
    if (!error.isEmpty()) {
      json.put("stderr", error);
    }
    return json;
  }
}
