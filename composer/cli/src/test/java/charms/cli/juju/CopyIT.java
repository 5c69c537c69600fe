package charms.cli.juju;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scp} between this host and two machines. */
class CopyIT {
  @TempDir private Path directory;
  private JujuRun juju;
  private Path here;

  @BeforeEach
  void deploy() throws IOException {
    Path charm =
        ShellCharms.hook(
            new ShellCharms(directory).charm("app", ""),
            "hooks/install",
            """
            mkdir -p /srv/tree/sub /srv/tree/empty
            echo one > /srv/tree/one.conf; chmod 640 /srv/tree/one.conf
            echo two > /srv/tree/sub/two.conf; chmod 755 /srv/tree/sub/two.conf
            ln -s ../one.conf /srv/tree/sub/link
            chmod 750 /srv/tree/sub
            """);
    juju = new JujuRun(directory.resolve("home"), Map.of());
    here = Files.createDirectory(directory.resolve("here"));
    assertEquals(0, juju.run("deploy", charm.toString(), "-n", "2", "-q"), juju.errors());
  }

  @AfterEach
  void close() throws IOException {
    juju.close();
  }

  @Test
  void aFileIsFetchedWithItsMode() throws IOException {
    copies("app/0:/srv/tree/one.conf", here + "/renamed");
    copies("ubuntu@0:../srv/tree/sub/two.conf", here.toString());
    copies("-p", "app/0:/srv/tree/sub/link", here + "/");
    assertEquals(
        List.of("link rw-r----- one", "renamed rw-r----- one", "two.conf rwxr-xr-x two"), files());
    assertEquals(
        ssh("app/0", "stat -c %Y /srv/tree/one.conf"),
        Files.getLastModifiedTime(here.resolve("link")).toMillis() / 1000 + "\n");
  }

  @Test
  void aFileIsSentToRootsHome() throws IOException {
    Path file = Files.writeString(here.resolve("a b'\"$(c)*"), "text\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    copies(file.toString(), "app/0:");
    copies(file.toString(), "1:named ' \"it");
    assertEquals("text\n", ssh("app/0", "cat /root/a*"));
    assertEquals(
        "700 root text\n",
        ssh("1", "stat -c '%a %U' /root/named* | tr '\\n' ' '; cat /root/named*"));
    copies("app/0:" + file.getFileName(), here + "/back");
    assertEquals("text\n", Files.readString(here.resolve("back")));
  }

  @Test
  void whatTheMachinesOwnUsrHoldsIsCopied() throws IOException {
    ssh("app/0", "echo mine > /usr/share/of-app-0");
    copies("app/0:/usr/share/of-app-0", "app/1:/usr/share/");
    copies("app/1:/usr/share/of-app-0", here.toString());
    assertEquals("mine\n", Files.readString(here.resolve("of-app-0")));
    assertFalse(Files.exists(Path.of("/usr/share/of-app-0")));
  }

  @Test
  void directoriesAreCopiedWithAllTheyHoldAndMerged() throws IOException {
    copies("-r", "app/0:/srv/tree/", here + "/new/");
    List<String> tree =
        List.of(
            "new/one.conf rw-r----- one",
            "new/sub/link rw-r----- one",
            "new/sub/two.conf rwxr-xr-x two");
    assertEquals(tree, files());
    assertTrue(Files.isDirectory(here.resolve("new/empty")));
    assertEquals("rwxr-x---", mode("new/sub"));

    Files.writeString(here.resolve("new/one.conf"), "changed");
    Files.writeString(here.resolve("new/mine"), "mine\n");
    Files.setPosixFilePermissions(
        here.resolve("new"), PosixFilePermissions.fromString("rwxr-x--x"));
    copies("--", "-r", "app/0:/srv/tree/.", here + "/new");
    assertEquals(
        Stream.concat(Stream.of("new/mine rw-r--r-- mine"), tree.stream()).toList(), files());
    assertEquals("rwxr-x--x", mode("new"));

    copies("-r", here + "/new", "app/1:/srv");
    copies("-r", here + "/new", "app/1:/srv");
    assertEquals("one\nmine\n", ssh("app/1", "cat /srv/new/one.conf /srv/new/mine"));
    assertEquals("absent\n", ssh("app/1", "[ -e /srv/new/new ] || echo absent"));
  }

  @Test
  void severalGoToADirectory() throws IOException {
    Path other = Files.writeString(here.resolve("other"), "other");
    copies("app/0:/srv/tree/*/t*", "app/1:/srv/tree/one.conf", here.toString());
    assertEquals(3, files().size(), files().toString());
    refused(
        "exit status 1 (scp: " + other + ": Not a directory\nscp: " + other + ": Not a directory)",
        "app/0:/srv/tree/one.conf",
        "app/1:/srv/tree/one.conf",
        other.toString());
    assertEquals("other", Files.readString(other));
  }

  @Test
  void whatCannotBeCopiedIsToldAndStopsNothingElse() throws IOException {
    refused(
        "exit status 1 (scp: /none: No such file or directory)",
        "app/0:/none",
        "app/0:/srv/tree/one.conf",
        here.toString());
    assertEquals(List.of("one.conf rw-r----- one"), files());
    refused(
        "exit status 1 (scp: /srv/tree: not a regular file)", "app/0:/srv/tree", here.toString());
    ssh("app/0", "ln -s nowhere /srv/tree/broken; mkfifo /srv/tree/sub/pipe");
    refused(
        "exit status 1 (scp: /srv/tree/broken: No such file or directory\n"
            + "scp: /srv/tree/sub/pipe: not a regular file)",
        "-r",
        "app/0:/srv/tree",
        here.toString());
    assertEquals(4, files().size(), files().toString());
    refused(
        "exit status 1 (scp: app/0:x: No such file or directory)"
            .replace("app/0:x", here + "/no/x"),
        "app/0:/srv/tree/one.conf",
        here + "/no/x");
    refused("unit \"app/9\" not found", "app/9:/x", here.toString());
    refused("machine 9 not found", here + "/one.conf", "9:");
    refused(
        "\"host\" is neither a unit nor a machine's number, as in app/0:/path;"
            + " a file of that name is ./host:x",
        "host:x",
        here.toString());
    refused("\"\" is no path", "", here.toString());
    assertEquals(2, juju.run("scp", "app/0:/x"));
    assertEquals(2, juju.run("scp", "--", "-z", "app/0:/x", "."));
    assertEquals(List.of(), leftovers());
  }

  /** A machine's own tar may say anything: what it sends stays where it was sent to. */
  @Test
  void anArchiveWritesNothingBesideItsDestination() throws IOException {
    String evil =
        """
        cd /tmp; mkdir evil; echo evil > escaped; ln -s %s evil/link; echo evil > evil/x
        tar -cPf archive.tar evil/link ../tmp/escaped --transform 's,evil/x,evil/link/escaped,' evil/x
        mv /usr/bin/tar /usr/bin/tar.real
        printf '#!/bin/sh\\ncat /tmp/archive.tar\\n' > /usr/bin/tar; chmod +x /usr/bin/tar
        """
            .formatted(directory);
    ssh("app/0", evil);
    assertEquals(1, juju.run("scp", "-r", "app/0:/srv/tree", here.toString()), juju.errors());
    assertFalse(Files.exists(directory.resolve("escaped")));
    assertFalse(Files.exists(here.resolve("escaped")));
    assertFalse(Files.exists(here.resolve("tree")));
    assertEquals(List.of(), leftovers());
    assertEquals(1, juju.run("scp", "app/0:/srv/tree/one.conf", here.toString()), juju.errors());
    assertEquals(List.of(), files());
  }

  @Test
  void aCopyThatBreaksOffLeavesWhatWasThere() throws IOException {
    Path kept = Files.writeString(here.resolve("one.conf"), "kept");
    ssh(
        "app/0",
        "mv /usr/bin/tar /usr/bin/tar.real; "
            + "printf '#!/bin/sh\\ntar.real \"$@\" | head -c 512; kill -9 $$\\n' > /usr/bin/tar; "
            + "chmod +x /usr/bin/tar");
    refused(
        "exit status 1 (scp: /srv/tree/one.conf: the copy was interrupted)",
        "app/0:/srv/tree/one.conf",
        here.toString());
    assertEquals("kept", Files.readString(kept));
    assertEquals(List.of(), leftovers());
  }

  @Test
  void filesOfAllSizesArrive() throws IOException {
    Random random = new Random(1);
    for (int size : new int[] {0, 1, 8703, 8704, 9216, 9728, 10240, 3_000_001}) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      Files.write(here.resolve("of-" + size), bytes);
    }
    copies("-r", here.toString(), "app/0:there");
    copies("-r", "app/0:there", directory + "/back");
    try (Stream<Path> files = Files.list(here)) {
      for (Path file : files.toList()) {
        copies(file.toString(), "app/1:/srv");
        byte[] back = Files.readAllBytes(directory.resolve("back").resolve(file.getFileName()));
        assertTrue(Arrays.equals(Files.readAllBytes(file), back), file.toString());
      }
    }
    assertEquals("3000001\n", ssh("app/1", "stat -c %s /srv/of-3000001"));
  }

  @Test
  void linksAndDevicesAreWrittenThrough() throws IOException {
    Path aim = Files.writeString(directory.resolve("aim"), "old");
    Files.createSymbolicLink(here.resolve("link"), aim);
    copies("app/0:/srv/tree/one.conf", here + "/link");
    assertEquals("one\n", Files.readString(aim));
    assertTrue(Files.isSymbolicLink(here.resolve("link")));
    copies("app/0:/srv/tree/one.conf", "/dev/null");
    copies("app/0:/srv/tree/one.conf", "app/1:/dev/null");
    assertFalse(Files.isRegularFile(Path.of("/dev/null"), LinkOption.NOFOLLOW_LINKS));
  }

  private void copies(String... words) {
    assertEquals(0, juju.run(JujuRun.join(new String[] {"scp"}, words)), juju.errors());
    assertEquals("", juju.output() + juju.errors());
  }

  private void refused(String message, String... words) {
    assertEquals(1, juju.run(JujuRun.join(new String[] {"scp"}, words)), juju.output());
    assertEquals("ERROR " + message + "\n", juju.errors());
  }

  private String ssh(String target, String command) {
    assertEquals(0, juju.run("ssh", target, command), juju.errors());
    return juju.output();
  }

  private String mode(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(here.resolve(path)));
  }

  /** Each file here with its mode and its text. */
  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(here)) {
      List<Path> regular = files.filter(Files::isRegularFile).sorted().toList();
      StringBuilder lines = new StringBuilder();
      for (Path file : regular) {
        String path = here.relativize(file).toString();
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        lines.append(path).append(' ').append(mode(path)).append(' ').append(text).append('\n');
      }
      return lines.toString().lines().toList();
    }
  }

  /** What copies that failed left lying beside. */
  private List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.walk(here)) {
      return files.filter(file -> file.getFileName().toString().startsWith(".scp")).toList();
    }
  }
}
