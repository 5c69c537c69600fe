package charms.layer.snap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A snap as wanted.
 *
 * @param name as in {@code etcd}
 * @param channel as in {@code 3.4/stable}; empty for the default
 * @param confinement {@code classic}, {@code devmode}, {@code jailmode}, or empty
 * @param revision a number as text; empty for the channel's newest
 */
public record SnapSpec(String name, String channel, String confinement, String revision) {
  private static final List<String> CONFINEMENTS = List.of("classic", "devmode", "jailmode");

  public static SnapSpec of(String name) {
    return new SnapSpec(name, "", "", "");
  }

  /** As in {@code {channel: 3.4/stable, classic: true}}. */
  static SnapSpec of(String name, Map<?, ?> options) {
    String confinement = "";
    for (String one : CONFINEMENTS) {
      confinement = Boolean.TRUE.equals(options.get(one)) ? one : confinement;
    }
    return new SnapSpec(name, text(options, "channel"), confinement, text(options, "revision"));
  }

  public SnapSpec fromChannel(String newChannel) {
    return new SnapSpec(name, newChannel, confinement, revision);
  }

  public SnapSpec confined(String newConfinement) {
    return new SnapSpec(name, channel, newConfinement, revision);
  }

  /** The words behind {@code snap install}. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (!channel.isEmpty()) {
      words.add("--channel=" + channel);
    }
    if (!confinement.isEmpty()) {
      words.add("--" + confinement);
    }
    if (!revision.isEmpty()) {
      words.add("--revision=" + revision);
    }
    return words;
  }

  private static String text(Map<?, ?> options, String key) {
    Object value = options.get(key);
    return value == null ? "" : value.toString();
  }
}
