package charms.engine.nspawn;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The packages that every machine of a model has from the start, beside what Debian calls
 * essential.
 *
 * @param wanted besides ours, as in {@code openjdk-17-jre-headless}
 */
record PackageSet(SortedSet<String> wanted) {
  /** What a machine needs to boot and to be managed. */
  static final List<String> BASE =
      List.of("systemd", "systemd-sysv", "dbus", "iproute2", "ca-certificates", "procps");

  /** What charms count on, as on a cloud's machine. */
  private static final List<String> USUAL =
      List.of("bash", "cron", "gpg", "iputils-ping", "logrotate", "lsb-release", "netbase", "sudo");

  PackageSet {
    wanted = new TreeSet<>(wanted);
    for (String name : wanted) {
      if (!name.matches("[a-z0-9][a-z0-9+.-]+")) {
        throw new CharmException(
            Diagnostic.error("invalid package name \"" + name + "\" in image-packages"));
      }
    }
  }

  static PackageSet of(List<String> wanted) {
    return new PackageSet(new TreeSet<>(wanted));
  }

  /** What is installed over the base, sorted. */
  SortedSet<String> more() {
    SortedSet<String> all = new TreeSet<>(USUAL);
    all.addAll(wanted);
    return all;
  }

  /** All of it as text: what makes one set another. */
  @Override
  public String toString() {
    return String.join(",", BASE) + ";" + String.join(",", more());
  }
}
