package charms.reactive.hooktool;

import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of network-get (juju-contract.md section 4). */
final class NetworkAnswer {
  private NetworkAnswer() {}

  static NetworkAddresses read(Map<String, @Nullable Object> answer) {
    List<BoundAddress> bound = new ArrayList<>();
    for (Object one : list(answer.get("bind-addresses"))) {
      if (one instanceof Map<?, ?> device) {
        String name = text(device.get("interface-name"));
        for (Object address : list(device.get("addresses"))) {
          if (address instanceof Map<?, ?> values) {
            bound.add(new BoundAddress(name, address(values), text(values.get("cidr"))));
          }
        }
      }
    }
    return new NetworkAddresses(
        bound, texts(answer.get("ingress-addresses")), texts(answer.get("egress-subnets")));
  }

  /** Juju 2 and 3 name it {@code address}; {@code value} is the older name. */
  private static String address(Map<?, ?> values) {
    return values.containsKey("address") ? text(values.get("address")) : text(values.get("value"));
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static List<String> texts(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    for (Object one : list(value)) {
      texts.add(String.valueOf(one));
    }
    return texts;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
