package charms.layer.openstack;

import charms.reactive.Config;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * The addresses of option {@code vip}, which move from unit to unit: {@code 10.5.100.1 fd00::1}.
 */
public final class FloatingAddresses {
  private FloatingAddresses() {}

  /** Those wanted now, in the order given; none where the option has no value. */
  public static List<String> of(Config config) {
    return in(config.string("vip").orElse(""));
  }

  /** Those wanted before the option changed; none where it had no value. */
  public static List<String> former(Config config) {
    return in(config.previous("vip").orElse("").toString());
  }

  private static List<String> in(String option) {
    List<String> addresses = new ArrayList<>();
    StringTokenizer words = new StringTokenizer(option);
    while (words.hasMoreTokens()) {
      addresses.add(words.nextToken());
    }
    return addresses;
  }
}
