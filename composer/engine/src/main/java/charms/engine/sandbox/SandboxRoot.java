package charms.engine.sandbox;

import charms.engine.machine.MachineSpec;
import charms.model.name.UbuntuSeries;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Makes a machine's root directory. */
final class SandboxRoot {
  private static final List<String> DIRECTORIES =
      List.of(
          "usr",
          "proc",
          "dev",
          "sys",
          "etc",
          "etc/apt/sources.list.d",
          "etc/cron.d",
          "etc/cron.daily",
          "etc/default",
          "etc/init.d",
          "etc/logrotate.d",
          "etc/modprobe.d",
          "etc/modules-load.d",
          "etc/profile.d",
          "etc/rsyslog.d",
          "etc/security/limits.d",
          "etc/ssl/certs",
          "etc/ssl/private",
          "etc/sudoers.d",
          "etc/sysctl.d",
          "etc/systemd/system",
          "etc/update-motd.d",
          "var/lib",
          "var/log",
          "var/cache",
          "var/run",
          "run/systemd/system",
          "opt",
          "home",
          "srv",
          "mnt",
          "media",
          "root",
          "snap");
  private static final List<String> HOST_FILES =
      List.of(
          "etc/ld.so.cache",
          "etc/ld.so.conf",
          "etc/ld.so.conf.d",
          "etc/localtime",
          "etc/timezone",
          "etc/mime.types",
          "etc/ssl/openssl.cnf",
          "etc/ssl/certs/ca-certificates.crt");
  private static final CopyOption[] AS_IT_IS = {
    StandardCopyOption.COPY_ATTRIBUTES,
    StandardCopyOption.REPLACE_EXISTING,
    LinkOption.NOFOLLOW_LINKS
  };

  private final SandboxLayout layout;
  private final MachineSpec spec;

  SandboxRoot(SandboxLayout layout, MachineSpec spec) {
    this.layout = layout;
    this.spec = spec;
  }

  /**
   * Makes it.
   *
   * @param layer what lies over the host's {@code /usr}
   */
  void make(Path layer) throws IOException {
    for (String directory : DIRECTORIES) {
      Files.createDirectories(layout.root().resolve(directory));
    }
    Files.createDirectories(layout.usr());
    Files.createDirectories(layout.work());
    Files.createSymbolicLink(layout.usrLower(), layout.directory().relativize(layer));
    Files.createSymbolicLink(
        layout.root().resolve("etc/alternatives"), Path.of("/usr", UsrLayer.ALTERNATIVES));
    for (String kind : List.of("packages", "services")) {
      Files.createDirectories(layout.records().resolve(kind));
      Files.createDirectories(layout.records().resolve("by").resolve(kind));
    }
    for (String sticky : List.of("tmp", "var/tmp")) {
      Path directory = Files.createDirectories(layout.root().resolve(sticky));
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    linkIntoUsr();
    copyFromHost();
    writeEtc();
  }

  /** As on the host: {@code /bin} and its like are links into {@code /usr}. */
  private void linkIntoUsr() throws IOException {
    for (String name : List.of("bin", "sbin", "lib", "lib32", "lib64", "libx32")) {
      Path host = Path.of("/" + name);
      Path link = layout.root().resolve(name);
      if (Files.isSymbolicLink(host) && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
        Files.createSymbolicLink(link, Files.readSymbolicLink(host));
      }
    }
  }

  private void copyFromHost() throws IOException {
    for (String name : HOST_FILES) {
      copy(Path.of("/" + name), layout.root().resolve(name));
    }
    try (Stream<Path> etc = Files.list(Path.of("/etc"))) {
      for (Path java :
          etc.filter(one -> one.getFileName().toString().startsWith("java")).toList()) {
        copy(java, layout.root().resolve("etc").resolve(java.getFileName()));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS) || !Files.isReadable(from)) {
      return;
    }
    try (Stream<Path> found = Files.walk(from)) {
      for (Path path : found.filter(one -> readable(one)).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, AS_IT_IS);
        }
      }
    }
  }

  private static boolean readable(Path path) {
    return Files.isSymbolicLink(path) || Files.isReadable(path);
  }

  private void writeEtc() throws IOException {
    String version = spec.base().replaceFirst(".*@", "");
    String series = UbuntuSeries.series(spec.base()).orElse("noble");
    String address = spec.address();
    etc("hostname", spec.hostname() + "\n");
    etc("hosts", "127.0.0.1 localhost\n::1 localhost\n" + address + " " + spec.hostname() + "\n");
    etc("resolv.conf", "nameserver 127.0.0.53\n");
    etc("environment", "PATH=\"/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\"\n");
    etc("nsswitch.conf", "passwd: files\ngroup: files\nshadow: files\nhosts: files\n");
    etc(
        "lsb-release",
        "DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE="
            + version
            + "\nDISTRIB_CODENAME="
            + series
            + "\nDISTRIB_DESCRIPTION=\"Ubuntu "
            + version
            + "\"\n");
    etc(
        "os-release",
        "NAME=\"Ubuntu\"\nVERSION_ID=\""
            + version
            + "\"\nVERSION_CODENAME="
            + series
            + "\nUBUNTU_CODENAME="
            + series
            + "\nID=ubuntu\nID_LIKE=debian\nPRETTY_NAME=\"Ubuntu "
            + version
            + "\"\n");
    etc(
        "passwd",
        """
        root:x:0:0:root:/root:/bin/bash
        daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
        www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin
        nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
        ubuntu:x:1000:1000:Ubuntu:/home/ubuntu:/bin/bash
        """);
    etc(
        "group",
        """
        root:x:0:
        daemon:x:1:
        adm:x:4:ubuntu
        www-data:x:33:
        nogroup:x:65534:
        ubuntu:x:1000:
        """);
    etc("apt/sources.list", "");
    Files.writeString(layout.records().resolve("address"), address + "\n");
  }

  private void etc(String name, String text) throws IOException {
    Files.writeString(layout.root().resolve("etc").resolve(name), text);
  }
}
