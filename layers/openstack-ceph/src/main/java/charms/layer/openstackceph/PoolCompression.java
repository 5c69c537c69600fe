package charms.layer.openstackceph;

import charms.interfaces.cephclient.PoolSettings;
import charms.reactive.Config;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a pool compresses, by the options of a charm that has them: {@code
 * bluestore-compression-mode} is the pool's {@code compression-mode}.
 */
final class PoolCompression {
  private static final String PREFIX = "bluestore-";
  private static final List<String> SETTINGS =
      List.of(
          "compression-algorithm",
          "compression-mode",
          "compression-required-ratio",
          "compression-min-blob-size",
          "compression-min-blob-size-hdd",
          "compression-min-blob-size-ssd",
          "compression-max-blob-size",
          "compression-max-blob-size-hdd",
          "compression-max-blob-size-ssd");

  /** Those that are one of a few words. */
  private static final Map<String, List<String>> WORDS =
      new TreeMap<>(
          Map.of(
              "compression-algorithm", List.of("lz4", "snappy", "zlib", "zstd"),
              "compression-mode", List.of("none", "passive", "aggressive", "force")));

  private final Config config;

  PoolCompression(Config config) {
    this.config = config;
  }

  /** The settings with those of options that are set. */
  PoolSettings over(PoolSettings settings) {
    PoolSettings all = settings;
    for (String setting : SETTINGS) {
      Optional<Object> value = config.value(PREFIX + setting);
      if (value.isPresent()) {
        all = all.with(setting, value.get());
      }
    }
    return all;
  }

  /** A sentence that names the option; empty where none is wrong. */
  Optional<String> wrongOption() {
    for (Map.Entry<String, List<String>> one : WORDS.entrySet()) {
      String option = PREFIX + one.getKey();
      Optional<String> word = config.string(option);
      if (word.isPresent() && !one.getValue().contains(word.get())) {
        return Optional.of(
            option + " '" + word.get() + "' is none of " + String.join(", ", one.getValue()));
      }
    }
    return Optional.empty();
  }
}
