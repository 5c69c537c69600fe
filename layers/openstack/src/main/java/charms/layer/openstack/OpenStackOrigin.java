package charms.layer.openstack;

import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.layer.basic.MachineRelease;
import charms.layer.basic.Packages;
import charms.reactive.host.Host;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where OpenStack's packages come from, as in {@code distro} or {@code cloud:xenial-newton/updates}
 * (openstack-layer.md section 6).
 *
 * @param text the option {@code openstack-origin}
 * @param series the machine's Ubuntu series
 */
public record OpenStackOrigin(String text, String series) {
  private static final Pattern CLOUD = Pattern.compile("cloud:([a-z]+)-([a-z]+)(/[a-z]+)?");
  private static final String LIST = "/etc/apt/sources.list.d/cloud-archive.list";
  private static final String ARCHIVE = "http://ubuntu-cloud.archive.canonical.com/ubuntu";

  /** The origin in force on a machine. */
  static OpenStackOrigin of(Host host, Optional<String> option) {
    return new OpenStackOrigin(option.orElse("distro"), series(host));
  }

  /**
   * The release it gives.
   *
   * @throws IllegalStateException when the origin names none that is known
   */
  public OpenStackRelease release() {
    if (isDistribution()) {
      return OpenStackRelease.ofSeries(series).orElseThrow(this::unknown);
    }
    Matcher cloud = CLOUD.matcher(text);
    if (cloud.matches()) {
      return OpenStackRelease.named(cloud.group(2)).orElseThrow(this::unknown);
    }
    return OpenStackRelease.named(text).orElseThrow(this::unknown);
  }

  /** Makes apt take packages from there; nothing is done where it does already. */
  public void configure(Host host) {
    Matcher cloud = CLOUD.matcher(text);
    if (isDistribution() || !cloud.matches() && release().series().equals(series)) {
      return;
    }
    String wanted = cloud.matches() ? cloud.group(1) : series;
    if (!wanted.equals(series)) {
      throw new IllegalStateException(
          "cannot use openstack-origin '" + text + "': this machine is " + series);
    }
    String third = cloud.matches() && cloud.group(3) != null ? cloud.group(3) : "/updates";
    String pocket =
        third.equals("/proposed")
            ? series + "-proposed/" + release().codename()
            : series + "-updates/" + release().codename();
    Packages packages = new Packages(host);
    packages.install(packages.missing(List.of("ubuntu-cloud-keyring")));
    String line = "deb " + ARCHIVE + " " + pocket + " main\n";
    if (new HostFiles(host).write(LIST, line, FileOwner.ROOT)) {
      packages.update();
    }
  }

  private boolean isDistribution() {
    return text.isEmpty() || text.equals("distro");
  }

  private IllegalStateException unknown() {
    return new IllegalStateException(
        "cannot tell the OpenStack release of openstack-origin '"
            + text
            + "' on Ubuntu series '"
            + series
            + "'");
  }

  private static String series(Host host) {
    return MachineRelease.of(host).codename();
  }
}
