package charms.layer.openstack;

import charms.layer.basic.MachineRelease;
import charms.layer.basic.PackageSources;
import charms.reactive.host.Host;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where OpenStack's packages come from (openstack-layer.md section 6, openstack-origin):
 *
 * <pre>
 * distro, proposed                 the archive of the machine's series
 * newton, newton/proposed          the cloud archive of that release for the machine's series
 * cloud:newton[/proposed]          the same
 * cloud:xenial-newton[/proposed]   the same, with the series
 * cloud:xenial-updates/newton      the same, by its pocket
 * deb ..., http://..., ppa:...     another archive; the release is the first one its text names
 * </pre>
 *
 * <p>Behind a {@code |} stands the key of an archive.
 *
 * @param text the option {@code openstack-origin}
 * @param series the machine's series
 */
public record OpenStackOrigin(String text, String series) {
  private static final Pattern CLOUD =
      Pattern.compile("cloud:(?:[a-z]+-)?(?:(?:updates|proposed)/)?([a-z]+)(?:/[a-z-]+)?");
  private static final Pattern BARE = Pattern.compile("([a-z]+)(/proposed)?");

  /** The origin in force on a machine. */
  static OpenStackOrigin of(Host host, Optional<String> option) {
    return new OpenStackOrigin(option.orElse("distro"), MachineRelease.of(host).codename());
  }

  /**
   * The release it gives.
   *
   * @throws IllegalStateException when the origin names none that is known
   */
  public OpenStackRelease release() {
    String source = source();
    if (isDistribution()) {
      return OpenStackRelease.ofSeries(series).orElseThrow(this::unknown);
    }
    Matcher cloud = CLOUD.matcher(source);
    if (cloud.matches()) {
      return OpenStackRelease.named(cloud.group(1)).orElseThrow(this::unknown);
    }
    Matcher bare = BARE.matcher(source);
    if (bare.matches()) {
      return OpenStackRelease.named(bare.group(1)).orElseThrow(this::unknown);
    }
    for (OpenStackRelease release : OpenStackRelease.all()) {
      if (source.matches("(?s).*\\b" + release.codename() + "\\b.*")) {
        return release;
      }
    }
    throw unknown();
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

  /** Makes apt take packages from there; nothing is done where it does already. */
  public void configure(Host host) {
    String source = source();
    Matcher bare = BARE.matcher(source);
    boolean named = !isDistribution() && bare.matches();
    if (named && OpenStackRelease.ofSeries(series).equals(Optional.of(release()))) {
      source = bare.group(2) == null ? "distro" : "proposed";
    } else if (named) {
      String place = bare.group(2) == null ? "" : "/proposed";
      source = "cloud:" + series + "-" + bare.group(1) + place;
    }
    String pocket = source.startsWith("cloud:") ? source.substring("cloud:".length()) : "";
    if (BARE.matcher(pocket).matches()) {
      source = "cloud:" + series + "-" + pocket;
    }
    try {
      new PackageSources(host).add(source, key());
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException(
          "cannot use openstack-origin '" + text + "': " + wrong.getMessage(), wrong);
    }
  }

  private boolean isDistribution() {
    String source = source();
    return source.isEmpty()
        || source.equals("distro")
        || source.equals("proposed")
        || source.equals("distro-proposed");
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

  private IllegalStateException unknown() {
    return new IllegalStateException(
        "cannot tell the OpenStack release of openstack-origin '"
            + text
            + "' on series '"
            + series
            + "'");
  }
}
