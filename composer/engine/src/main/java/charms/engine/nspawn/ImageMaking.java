package charms.engine.nspawn;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a base image with debootstrap, and brings it up to date with apt in a container that is not
 * booted and shares the host's network.
 *
 * @param root where to
 * @param sources this host's
 */
record ImageMaking(Path root, DebianRelease release, PackageSet packages, AptSources sources) {
  void run() throws IOException {
    AptSource archive =
        sources.archive(release.codename()).orElseThrow(() -> missing(release.codename()));
    List<String> words =
        new ArrayList<>(
            List.of(
                "debootstrap",
                "--variant=minbase",
                "--include=" + String.join(",", PackageSet.BASE)));
    if (!archive.signedBy().isEmpty()) {
      words.add("--keyring=" + archive.signedBy());
    }
    words.addAll(List.of(release.codename(), root.toString(), archive.uris().get(0)));
    HostCommand.End end = new HostCommand(words).attempt("");
    if (!end.good()) {
      throw failed("debootstrap", end);
    }
    configure();
    apt("update");
    apt("--assume-yes", "upgrade");
    List<String> install =
        new ArrayList<>(List.of("--assume-yes", "--no-install-recommends", "install"));
    install.addAll(packages.more());
    apt(install.toArray(String[]::new));
    apt("clean");
    anonymous();
  }

  static CharmException missing(String codename) {
    return new CharmException(
        Diagnostic.error(
                "cannot make real machines: apt on this host has no archive of '"
                    + codename
                    + "' that Debian's keys sign")
            .fix("name one in /etc/apt/sources.list.d, as in 'Suites: bookworm'"));
  }

  /** What machines fetch packages with, and from where: as this host. */
  private void configure() throws IOException {
    Path apt = root.resolve("etc/apt");
    List<AptSource> fitting = sources.of(release.codename());
    Files.writeString(apt.resolve("sources.list"), "");
    Files.createDirectories(apt.resolve("sources.list.d"));
    Files.writeString(
        apt.resolve("sources.list.d/debian.sources"),
        fitting.stream().map(AptSource::paragraph).collect(Collectors.joining("\n")));
    for (AptSource source : fitting) {
      if (!source.signedBy().isEmpty()) {
        Path keys = Path.of(source.signedBy());
        Path copy = root.resolve(source.signedBy().substring(1));
        Files.createDirectories(copy.getParent());
        Files.copy(keys, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.writeString(apt.resolve("apt.conf.d/90host"), AptSettings.read().text());
    NameServers.ofHost().write(root);
  }

  private void apt(String... arguments) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "systemd-nspawn",
                "--quiet",
                "--register=no",
                "--keep-unit",
                "--as-pid2",
                "--link-journal=no",
                "--resolv-conf=off",
                "--timezone=off",
                "--console=pipe",
                "--machine=" + HostNames.MACHINE + "image-" + root.getParent().getFileName(),
                "--directory=" + root,
                "--setenv=DEBIAN_FRONTEND=noninteractive",
                "--setenv=PATH=/usr/sbin:/usr/bin:/sbin:/bin",
                "apt-get",
                "--quiet"));
    words.addAll(List.of(arguments));
    HostCommand.End end = new HostCommand(words).attempt("");
    if (!end.good()) {
      throw failed("apt-get " + arguments[arguments.length > 1 ? 1 : 0], end);
    }
  }

  /** Each machine is to have its own. */
  private void anonymous() throws IOException {
    Files.writeString(root.resolve("etc/machine-id"), "");
    Files.deleteIfExists(root.resolve("var/lib/dbus/machine-id"));
    Files.deleteIfExists(root.resolve("etc/hostname"));
  }

  private CharmException failed(String what, HostCommand.End end) {
    String tail =
        end.output()
            .lines()
            .filter(line -> line.matches("(E|W|Err)[: ].*"))
            .reduce((one, other) -> other)
            .orElse(end.last());
    return new CharmException(
        Diagnostic.error("cannot make the image of " + release.base() + ": " + what + ": " + tail)
            .fix("see that 'apt-get update' works on this host, then try again"));
  }
}
