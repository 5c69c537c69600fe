package charms.layer.basic;

import charms.reactive.host.Host;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Places packages come from, as charm options name them (reactive-runtime.md section 7,
 * add_source):
 *
 * <pre>
 * distro                                  what the machine has
 * proposed, distro-proposed               the series' proposed pocket
 * deb http://archive.example/ubuntu jammy main
 * http://archive.example/ubuntu main      series of the machine
 * ppa:team/name, cloud-archive:antelope   what add-apt-repository knows
 * cloud:jammy-antelope[/proposed]         Ubuntu's cloud archive, for that series only
 * cloud:jammy-updates/antelope            the same, by its pocket
 * cloud:jammy-antelope/staging            the PPA of what comes to it next
 * cloud:focal-ovn-22.03[/proposed]        OVN's pocket of it
 * </pre>
 *
 * <p>{@code {series}} stands for the machine's series. A source that is there already changes
 * nothing.
 */
public final class PackageSources {
  private static final Map<String, String> ARCHIVES =
      Map.of(
          "x86_64", "http://archive.ubuntu.com/ubuntu",
          "ppc64le", "http://ports.ubuntu.com/ubuntu-ports",
          "aarch64", "http://ports.ubuntu.com/ubuntu-ports",
          "s390x", "http://ports.ubuntu.com/ubuntu-ports");
  private static final String CLOUD_ARCHIVE = "http://ubuntu-cloud.archive.canonical.com/ubuntu";
  private static final String LISTS = "/etc/apt/sources.list.d/";
  private static final String CLOUD = "cloud:";

  private final Host host;
  private final HostFiles files;
  private final Packages packages;

  public PackageSources(Host host) {
    this.host = host;
    this.files = new HostFiles(host);
    this.packages = new Packages(host);
  }

  /**
   * Adds a source and learns of its packages.
   *
   * @param key armoured text of the key that signs it, or its id; empty for none
   * @return true if it was not there before
   * @throws IllegalArgumentException if the text names no source, or one for another series
   */
  public boolean add(String source, String key) {
    return !addAll(List.of(new PackageSource(source, key))).isEmpty();
  }

  /**
   * Adds sources in their order, and learns once of the packages of all.
   *
   * @return those that were not there before
   * @throws IllegalArgumentException if one names no source, or one for another series; those
   *     before it are added
   */
  public List<PackageSource> addAll(Collection<PackageSource> sources) {
    String series = MachineRelease.of(host).codename();
    List<PackageSource> added = new ArrayList<>();
    try {
      for (PackageSource source : sources) {
        if (add(source, series)) {
          added.add(source);
        }
      }
    } finally {
      if (!added.isEmpty()) {
        packages.update();
      }
    }
    return added;
  }

  private boolean add(PackageSource source, String series) {
    String text = source.text().strip().replace("{series}", series);
    if (source.key().isBlank()) {
      return add(text, series, "");
    }
    addKey(text, source.key());
    return add(text, series, keyFile(text));
  }

  private boolean add(String text, String series, String keyFile) {
    if (text.isEmpty() || text.equals("distro")) {
      return false;
    } else if (text.equals("proposed") || text.equals("distro-proposed")) {
      return proposed(text, series);
    } else if (text.startsWith(CLOUD)) {
      return cloud(text, series);
    } else if (text.startsWith("ppa:") || text.startsWith("cloud-archive:")) {
      return repository(text);
    } else if (text.startsWith("deb ")) {
      return list(name(text), signed(text, keyFile));
    } else if (text.startsWith("http://") || text.startsWith("https://")) {
      int blank = text.indexOf(' ');
      String place = blank < 0 ? text : text.substring(0, blank);
      String parts = blank < 0 ? "main" : text.substring(blank + 1).strip();
      return list(name(text), signed("deb " + place + " " + series + " " + parts, keyFile));
    }
    throw new IllegalArgumentException("Unknown source: '" + text + "'");
  }

  private boolean proposed(String text, String series) {
    String machine = host.run("uname", "-m").orThrow().output().strip();
    String archive = ARCHIVES.get(machine);
    if (archive == null) {
      throw new IllegalArgumentException(
          "cannot use source '" + text + "': Ubuntu has no archive for '" + machine + "'");
    }
    String parts = "main universe multiverse restricted";
    return list("proposed", "deb " + archive + " " + series + "-proposed " + parts);
  }

  private boolean cloud(String text, String series) {
    String written = text.substring(CLOUD.length());
    CloudPocket pocket =
        CloudPocket.of(written)
            .orElseThrow(
                () -> new IllegalArgumentException("Unsupported cloud: source option " + written));
    if (!pocket.series().equals(series)) {
      throw new IllegalArgumentException(
          "cannot use source '" + text + "': this machine is " + series);
    }
    if (pocket.isStaging()) {
      return repository(pocket.ppa());
    }
    packages.install(packages.missing(List.of("ubuntu-cloud-keyring")));
    return list(pocket.list(), "deb " + CLOUD_ARCHIVE + " " + pocket + " main");
  }

  private boolean repository(String text) {
    String note = LISTS + name(text) + ".added";
    if (!files.read(note).isEmpty()) {
      return false;
    }
    packages.retried(List.of("add-apt-repository", "--yes", "--no-update", text));
    return files.write(note, text + "\n", FileOwner.ROOT);
  }

  private boolean list(String name, String line) {
    return files.write(LISTS + name + ".list", line + "\n", FileOwner.ROOT);
  }

  private void addKey(String source, String key) {
    if (key.contains("-----BEGIN PGP PUBLIC KEY BLOCK-----")) {
      files.write(keyFile(source), key.strip() + "\n", FileOwner.ROOT);
    } else if (key.matches("(0x)?[0-9A-Fa-f]{8,40}")) {
      String place = "https://keyserver.ubuntu.com/pks/lookup?op=get&options=mr&exact=on&search=0x";
      String id = key.toLowerCase(Locale.ROOT).startsWith("0x") ? key.substring(2) : key;
      String fetched =
          host.run("curl", "--fail", "--silent", "--show-error", place + id).orThrow().output();
      files.write(keyFile(source), fetched.strip() + "\n", FileOwner.ROOT);
    } else {
      throw new IllegalArgumentException(
          "cannot use the key of source '" + source + "': it is neither armoured nor an id");
    }
  }

  private static String signed(String line, String keyFile) {
    boolean says = line.contains("signed-by=") || keyFile.isEmpty();
    return says ? line : line.replaceFirst("^deb ", "deb [signed-by=" + keyFile + "] ");
  }

  private static String keyFile(String source) {
    return "/etc/apt/keyrings/" + name(source) + ".asc";
  }

  /** A file name that tells sources apart. */
  private static String name(String source) {
    String plain = source.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
    String cut = plain.substring(0, Math.min(40, plain.length()));
    return "charm-" + cut + "-" + Integer.toHexString(source.hashCode());
  }
}
