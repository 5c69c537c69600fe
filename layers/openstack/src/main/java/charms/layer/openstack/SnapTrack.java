package charms.layer.openstack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where snaps come from: {@code snap:ocata}, {@code snap:ocata/edge}, {@code snap:ocata/edge/fix}.
 * A track that ends as a pocket of the cloud archive, as in {@code snap:base-xenial-ocata}, brings
 * that pocket too.
 *
 * @param channel what {@code snap install --channel} takes, as in {@code ocata/edge}
 */
record SnapTrack(String channel) {
  private static final String SNAP = "snap:";
  private static final List<String> RISKS = List.of("edge", "beta", "candidate", "stable");
  private static final Pattern POCKET = Pattern.compile("[^/]*-([a-z]+-[a-z]+)(?:/.*)?");

  static boolean isOne(String source) {
    return source.startsWith(SNAP);
  }

  /**
   * The track of a source.
   *
   * @throws IllegalArgumentException if its channel is none of the store's
   */
  static SnapTrack of(String source) {
    if (!isOne(source)) {
      throw new IllegalArgumentException("it is no source of snaps");
    }
    SnapTrack track = new SnapTrack(source.substring(SNAP.length()));
    String[] parts = track.channel.split("/");
    if (parts.length > 1 && !RISKS.contains(parts[1].toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "channel '" + parts[1] + "' is none of " + String.join(", ", RISKS));
    }
    return track;
  }

  Optional<CloudArchive.Pocket> pocket() {
    Matcher named = POCKET.matcher(channel);
    return named.matches() ? CloudArchive.known().pocket(named.group(1)) : Optional.empty();
  }
}
