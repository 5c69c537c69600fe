package charms.layer.basic;

import charms.reactive.HookContext;
import charms.reactive.host.CommandResult;
import charms.reactive.host.Host;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Debian packages of the machine (reactive-runtime.md section 7):
 *
 * <pre>{@code
 * Packages packages = new Packages(context.host());
 * packages.install(packages.missing(List.of("haproxy", "memcached")));
 * }</pre>
 *
 * <p>While another program holds apt's lock, commands are tried again, 30 times, 10 seconds apart.
 */
public final class Packages {
  private static final int MOST_ATTEMPTS = 30;
  private static final long PAUSE_MILLISECONDS = 10_000;
  private static final String CANDIDATE = "Candidate:";
  private static final List<String> KEEPING = List.of("--option=Dpkg::Options::=--force-confold");
  private static final List<String> TAKING =
      List.of(
          "--option=Dpkg::Options::=--force-confnew", "--option=Dpkg::Options::=--force-confdef");
  private static final Map<String, String> QUIET = Map.of("DEBIAN_FRONTEND", "noninteractive");

  private final Host host;
  private final boolean recommends;
  private final Runnable pause;

  /** Packages come with what they recommend. */
  public Packages(Host host) {
    this(host, true, Packages::pause);
  }

  Packages(Host host, Runnable pause) {
    this(host, true, pause);
  }

  private Packages(Host host, boolean recommends, Runnable pause) {
    this.host = host;
    this.recommends = recommends;
    this.pause = pause;
  }

  /** With what they recommend, unless the charm's layers set {@code basic.recommends} to false. */
  public static Packages of(HookContext context) {
    boolean recommends =
        !context.charm().layerOptions().get("basic", "recommends").equals(Optional.of(false));
    return new Packages(context.host(), recommends, Packages::pause);
  }

  /** Versions of those that are installed, by name; one call whatever their number. */
  public Map<String, String> installed(Collection<String> names) {
    Map<String, String> versions = new TreeMap<>();
    if (names.isEmpty()) {
      return versions;
    }
    List<String> command = new ArrayList<>();
    command.add("dpkg-query");
    command.add("--showformat=${Package}\\t${db:Status-Abbrev}\\t${Version}\\n");
    command.add("--show");
    command.addAll(names);
    for (String line : host.run(command, Map.of()).output().split("\n")) {
      String[] fields = line.split("\t", -1);
      if (fields.length == 3 && fields[1].startsWith("ii")) {
        versions.put(fields[0], fields[2]);
      }
    }
    return versions;
  }

  /** Those that are not installed, in their order. */
  public List<String> missing(Collection<String> names) {
    Map<String, String> versions = installed(names);
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      if (!versions.containsKey(name) && !missing.contains(name)) {
        missing.add(name);
      }
    }
    return missing;
  }

  /** The version that is installed; empty when none is. */
  public Optional<String> version(String name) {
    return Optional.ofNullable(installed(List.of(name)).get(name));
  }

  /** The version without epoch and Debian revision, as in {@code 9.0.0} for 2:9.0.0-0ubuntu1. */
  public Optional<String> upstreamVersion(String name) {
    return version(name).map(Packages::upstream);
  }

  /**
   * The version apt would install, without epoch and Debian revision; empty where no archive has
   * the package.
   */
  public Optional<String> upstreamCandidate(String name) {
    for (String line : host.run("apt-cache", "policy", name).output().split("\n")) {
      String text = line.strip();
      if (text.startsWith(CANDIDATE)) {
        String version = text.substring(CANDIDATE.length()).strip();
        return version.equals("(none)") ? Optional.empty() : Optional.of(upstream(version));
      }
    }
    return Optional.empty();
  }

  /** Installs packages; configuration files changed on the machine are kept. None is no call. */
  public void install(Collection<String> names) {
    if (!names.isEmpty()) {
      run(apt(KEEPING, "install", names));
    }
  }

  /** Removes packages with their configuration. None is no call. */
  public void purge(Collection<String> names) {
    if (!names.isEmpty()) {
      List<String> command = new ArrayList<>(List.of("apt-get", "--assume-yes", "purge"));
      command.addAll(names);
      run(command);
    }
  }

  /** Learns of new versions. */
  public void update() {
    run(List.of("apt-get", "update"));
  }

  /** Upgrades all packages that are installed; configuration files changed there are kept. */
  public void upgrade() {
    run(apt(KEEPING, "dist-upgrade", List.of()));
  }

  /**
   * Upgrades all packages that are installed and installs these; files that their new versions
   * bring take the place of those on the machine. For upgrades to another release, after which the
   * charm writes its files anew.
   */
  public void upgradeTaking(Collection<String> names) {
    run(apt(TAKING, "dist-upgrade", List.of()));
    if (!names.isEmpty()) {
      run(apt(TAKING, "install", names));
    }
  }

  /** Removes what was installed for others alone and is not needed any more. */
  public void autoremove() {
    run(List.of("apt-get", "--assume-yes", "autoremove"));
  }

  /** Keeps packages at their versions. None is no call. */
  public void hold(Collection<String> names) {
    mark("hold", names);
  }

  /** Lets packages be upgraded again. None is no call. */
  public void unhold(Collection<String> names) {
    mark("unhold", names);
  }

  private List<String> apt(List<String> options, String verb, Collection<String> names) {
    List<String> command = new ArrayList<>(List.of("apt-get", "--assume-yes"));
    command.addAll(options);
    if (!recommends) {
      command.add("--no-install-recommends");
    }
    command.add(verb);
    command.addAll(names);
    return command;
  }

  private void mark(String how, Collection<String> names) {
    if (!names.isEmpty()) {
      List<String> command = new ArrayList<>(List.of("apt-mark", how));
      command.addAll(names);
      run(command);
    }
  }

  /** Runs a program that changes packages, with the same patience. */
  void retried(List<String> command) {
    run(command);
  }

  static String upstream(String version) {
    String withoutEpoch = version.substring(version.indexOf(':') + 1);
    int revision = withoutEpoch.lastIndexOf('-');
    String upstream = revision < 0 ? withoutEpoch : withoutEpoch.substring(0, revision);
    int repacked = upstream.indexOf("+dfsg");
    return repacked < 0 ? upstream : upstream.substring(0, repacked);
  }

  private void run(List<String> command) {
    CommandResult result = host.run(command, QUIET);
    for (int attempt = 1; locked(result) && attempt < MOST_ATTEMPTS; attempt++) {
      pause.run();
      result = host.run(command, QUIET);
    }
    result.orThrow();
  }

  private static boolean locked(CommandResult result) {
    return !result.succeeded() && result.errors().contains("Could not get lock");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for apt's lock", stopped);
    }
  }
}
