package charms.layer.openstack;

import charms.layer.basic.MachineRelease;
import charms.layer.basic.PackageSources;
import charms.reactive.host.Host;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where OpenStack's packages come from (openstack-layer.md section 6, openstack-origin):
 *
 * <pre>
 * distro, proposed                 the archive of the machine's series
 * newton, newton/proposed          the cloud archive of that release for the machine's series, or
 *                                  the series' own archive
 * cloud:newton[/proposed]          the cloud archive
 * cloud:xenial-newton[/proposed]   the same, with the series
 * cloud:xenial-updates/newton      the same, by its pocket
 * cloud:xenial-newton/staging      what comes to it next
 * deb ..., http://..., ppa:...     another archive; the release is the first one its text names
 * snap:newton[/stable]             snaps of that track and channel
 * </pre>
 *
 * <p>Behind a {@code |} stands the key of an archive. Proposed pockets, the cloud archive and PPAs
 * are Ubuntu's: Debian's machines refuse them.
 *
 * @param text the option {@code openstack-origin}
 * @param series the machine's series
 */
public record OpenStackOrigin(String text, String series) {
  private static final Pattern BARE = Pattern.compile("([a-z]+)(/proposed)?");
  private static final List<String> ARCHIVES =
      List.of("deb ", "http:", "https:", "ppa:", "cloud-archive:");
  private static final String CLOUD = "cloud:";

  /** What Debian has nothing like. */
  private static final Pattern UBUNTUS =
      Pattern.compile("(distro-)?proposed|[a-z]+/proposed|(cloud|cloud-archive|ppa):.*");

  /**
   * What an origin comes to on a machine.
   *
   * @param source as layer basic takes it; empty for no source of Debian packages
   * @param release empty where the text names none
   */
  private record Meaning(String source, Optional<OpenStackRelease> release) {}

  /** The origin in force on a machine. */
  static OpenStackOrigin of(Host host, Optional<String> option) {
    return new OpenStackOrigin(option.orElse("distro"), MachineRelease.of(host).codename());
  }

  /**
   * The release it gives.
   *
   * @throws IllegalStateException when it is no origin for this machine, or names no release that
   *     is known; the message names the option
   */
  public OpenStackRelease release() {
    return meaning()
        .release()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "cannot tell the OpenStack release of openstack-origin '"
                        + text
                        + "' on series '"
                        + series
                        + "'"));
  }

  /** What is wrong with it, naming the option; empty if it gives a release. */
  public Optional<String> problem() {
    try {
      release();
      return Optional.empty();
    } catch (IllegalStateException unknown) {
      return Optional.of(String.valueOf(unknown.getMessage()));
    }
  }

  /** Whether it gives packages or snaps. */
  public PackageType packageType() {
    return SnapTrack.isOne(source()) ? PackageType.SNAP : PackageType.DEB;
  }

  /**
   * The channel of its snaps, as in {@code newton/edge}.
   *
   * @throws IllegalStateException when it gives none
   */
  public String snapChannel() {
    return track().channel();
  }

  /**
   * Makes apt take packages from there; nothing is done where it does already, nor for snaps.
   *
   * @throws IllegalStateException when that cannot be; the message names the option
   */
  public void configure(Host host) {
    String source = meaning().source();
    try {
      if (!source.isEmpty()) {
        new PackageSources(host).add(source, key());
      }
    } catch (IllegalArgumentException wrong) {
      throw unusable(String.valueOf(wrong.getMessage()));
    }
  }

  private Meaning meaning() {
    String source = source();
    if (isDebian() && UBUNTUS.matcher(source).matches()) {
      throw unusable(
          "this machine is Debian "
              + series
              + "; proposed pockets, the cloud archive and PPAs are Ubuntu's");
    } else if (source.isEmpty() || source.equals("distro")) {
      return own("distro");
    } else if (source.equals("proposed") || source.equals("distro-proposed")) {
      return own("proposed");
    } else if (source.startsWith(CLOUD)) {
      return cloud(source.substring(CLOUD.length()));
    } else if (SnapTrack.isOne(source)) {
      SnapTrack track = track();
      return track.pocket().map(this::here).orElse(new Meaning("", named(source)));
    }
    Matcher bare = BARE.matcher(source);
    if (bare.matches() && OpenStackRelease.named(bare.group(1)).isPresent()) {
      return bare(OpenStackRelease.of(bare.group(1)), bare.group(2) != null);
    }
    for (String archive : ARCHIVES) {
      if (source.startsWith(archive)) {
        return new Meaning(source, named(source));
      }
    }
    throw unusable("Unknown source: '" + source + "'");
  }

  private Meaning own(String source) {
    return new Meaning(source, OpenStackRelease.ofSeries(series));
  }

  private Meaning cloud(String written) {
    return CloudArchive.known()
        .pocket(written)
        .map(this::here)
        .orElseThrow(() -> unusable("Unsupported cloud: source option " + written));
  }

  private Meaning here(CloudArchive.Pocket pocket) {
    if (!pocket.series().equals(series)) {
      throw unusable("this machine is " + series + ", the pocket is for " + pocket.series());
    }
    return new Meaning(pocket.source(), pocket.release());
  }

  private Meaning bare(OpenStackRelease release, boolean proposed) {
    if (release.archiveSeries().equals(Optional.of(series))) {
      return cloud(series + "-" + release.codename() + (proposed ? "/proposed" : ""));
    } else if (OpenStackRelease.ofSeries(series).equals(Optional.of(release))) {
      return own(proposed ? "proposed" : "distro");
    }
    throw unusable(
        isDebian()
            ? "the archive of " + series + " does not have " + release.codename()
            : "neither " + series + " nor its cloud archive has " + release.codename());
  }

  private boolean isDebian() {
    return SeriesTable.known().isDebian(series);
  }

  private SnapTrack track() {
    try {
      return SnapTrack.of(source());
    } catch (IllegalArgumentException wrong) {
      throw unusable(String.valueOf(wrong.getMessage()));
    }
  }

  private static Optional<OpenStackRelease> named(String source) {
    for (OpenStackRelease release : OpenStackRelease.all()) {
      if (source.matches("(?s).*\\b" + release.codename() + "\\b.*")) {
        return Optional.of(release);
      }
    }
    return Optional.empty();
  }

  /** Two bars are no key: they belong to the source. */
  private String source() {
    int bar = text.indexOf('|');
    boolean one = bar >= 0 && text.indexOf('|', bar + 1) < 0;
    return (one ? text.substring(0, bar) : text).strip();
  }

  private String key() {
    String source = source();
    return source.length() == text.strip().length() ? "" : text.substring(text.indexOf('|') + 1);
  }

  private IllegalStateException unusable(String cause) {
    return new IllegalStateException("cannot use openstack-origin '" + text + "': " + cause);
  }
}
