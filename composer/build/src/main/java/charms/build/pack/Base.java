package charms.build.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A system a charm runs on.
 *
 * @param name as in {@code ubuntu}
 * @param channel as in {@code 22.04}
 * @param architectures as Debian names them, as in {@code amd64}
 */
public record Base(String name, String channel, List<String> architectures) {
  public Base {
    architectures = List.copyOf(architectures);
  }

  /** As in {@code ubuntu-22.04-amd64}. */
  String label() {
    return name + "-" + channel + "-" + String.join("-", architectures);
  }

  Map<String, Object> manifest() {
    Map<String, Object> values = new TreeMap<>();
    values.put("name", name);
    values.put("channel", channel);
    values.put("architectures", architectures);
    return values;
  }
}
