package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine for somebody who is not root and has no sbin on PATH. Where the tests run as root,
 * they become the user 65534 for it, with a copy of the distribution that the user may read.
 */
@Tag("slow")
final class OrdinaryUserIT {
  private static final String NOBODY = "65534";
  @TempDir Path directory;

  @Test
  void deploysACharmThatWritesAnywhere() throws Exception {
    String charm = distribution();
    CharmSource.named(directory, "plain")
        .file(
            "main/java/charms/plain/Writing.java",
            """
            package charms.plain;

            import charms.layer.basic.FileOwner;
            import charms.layer.basic.HostFiles;
            import charms.reactive.Hook;
            import charms.reactive.HookContext;

            final class Writing {
              private final HookContext context;

              Writing(HookContext context) {
                this.context = context;
              }

              @Hook("install")
              void write() {
                HostFiles files = new HostFiles(context.host());
                files.write("/etc/charm-was-here", "yes", FileOwner.of("www-data", "root", 0640));
                files.write("/usr/lib/charm-was-here", "yes", FileOwner.ROOT);
              }
            }
            """);
    giveToUser();

    succeeds(asUser(charm, "build", "-o", "out", "plain"));
    succeeds(asUser(charm, "juju", "deploy", "./out/plain"));
    String read = "cat /etc/charm-was-here /usr/lib/charm-was-here; id -u";
    assertEquals("yesyes0\n", succeeds(asUser(charm, "juju", "ssh", "plain/0", read)));
    assertTrue(
        succeeds(asUser(charm, "juju", "status", "--format=oneline"))
            .contains("(agent:idle, workload:active)"));
    assertFalse(Files.exists(Path.of("/etc/charm-was-here")));
    assertFalse(Files.exists(Path.of("/usr/lib/charm-was-here")));
    String closed = "mkdir -p /srv/d/e; echo x > /srv/d/e/f; chmod 555 /srv/d/e /srv/d";
    succeeds(asUser(charm, "juju", "ssh", "plain/0", closed));
    succeeds(asUser(charm, "juju", "scp", "-r", "plain/0:/srv/d", directory + "/fetched"));
    succeeds(asUser(charm, "juju", "scp", "-r", directory + "/fetched", "plain/0:/srv"));
    String back = "cat /srv/fetched/e/f; stat -c '%a %U' /srv/fetched/e";
    assertEquals("x\n555 root\n", succeeds(asUser(charm, "juju", "ssh", "plain/0", back)));
    succeeds(asUser("chmod", "-R", "u+w", directory + "/fetched"));
    succeeds(asUser(charm, "juju", "destroy-model", "--no-prompt"));
  }

  /**
   * The kernel gives nobody but root a new {@code /proc} where a part of the old one is covered.
   */
  @Test
  void showsTheHostsProcessesWhereTheKernelRefusesAMachineItsOwn() throws Exception {
    assumeTrue(root(), "only root can cover a part of /proc");
    String charm = distribution();
    CharmSource.named(directory, "plain").file("hooks/hooks.txt", "none\n");
    giveToUser();
    String test = "test -d /proc/" + ProcessHandle.current().pid() + " && echo seen";
    succeeds(covered(asUser(charm, "juju", "deploy", "./plain")));
    assertEquals("seen\n", succeeds(covered(asUser(charm, "juju", "ssh", "plain/0", test))));
    String own = test + " || echo hidden";
    assertEquals("hidden\n", succeeds(asUser(charm, "juju", "ssh", "plain/0", own)));
  }

  private static String[] covered(String... command) {
    List<String> words = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c"));
    words.addAll(List.of("mount -t tmpfs none /proc/tty && exec \"$@\"", "sh"));
    words.addAll(List.of(command));
    return words.toArray(String[]::new);
  }

  /** The program of a distribution that the user may read. */
  private String distribution() throws IOException, InterruptedException {
    Path distribution = directory.resolve("distribution");
    succeeds("cp", "-r", Charm.top() + "/composer/dist/target/charm-composer", "" + distribution);
    return distribution.resolve("bin/charm").toString();
  }

  private void giveToUser() throws IOException, InterruptedException {
    if (root()) {
      succeeds("chown", "-R", NOBODY + ":" + NOBODY, directory.toString());
    }
  }

  private String[] asUser(String... command) {
    List<String> words = new ArrayList<>();
    if (root()) {
      words.addAll(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
    }
    words.addAll(List.of("env", "-i", "PATH=/usr/bin:/bin", "HOME=" + directory));
    words.addAll(List.of(command));
    return words.toArray(String[]::new);
  }

  private String succeeds(String... command) throws IOException, InterruptedException {
    Path output = directory.resolveSibling(directory.getFileName() + ".output");
    Path errors = directory.resolveSibling(directory.getFileName() + ".errors");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      int status = process.waitFor();
      String said = Files.readString(output, StandardCharsets.UTF_8);
      assertEquals(0, status, () -> String.join(" ", command) + "\n" + said + readQuietly(errors));
      return said;
    } finally {
      Files.deleteIfExists(output);
      Files.deleteIfExists(errors);
    }
  }

  private static String readQuietly(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException cause) {
      return cause.toString();
    }
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }
}
