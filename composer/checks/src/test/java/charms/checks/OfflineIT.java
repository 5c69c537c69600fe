package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.transport.Daemon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds with a layer index and git on loopback, then where there is no network at all. */
final class OfflineIT {
  @TempDir Path directory;
  private Charm charm;
  private HttpServer index;
  private Daemon git;
  private String url;
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeEach
  void serve() throws Exception {
    charm = Charm.in(directory);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    Path repository = directory.resolve("served/base.git");
    write(repository.resolve("layer.yaml"), "{}\n");
    write(repository.resolve("hooks/hook.template"), "exec main {}\n");
    write(repository.resolve("git-daemon-export-ok"), "");
    try (Git made = Git.init().setDirectory(repository.toFile()).call()) {
      made.add().addFilepattern(".").call();
      made.commit()
          .setMessage("one")
          .setAuthor("A", "a@b.c")
          .setCommitter("A", "a@b.c")
          .setSign(false)
          .call();
    }
    git = new Daemon(new InetSocketAddress(loopback, 0));
    git.setRepositoryResolver(
        (client, name) -> {
          try {
            return Git.open(directory.resolve("served").resolve(name).toFile()).getRepository();
          } catch (IOException missing) {
            throw new RepositoryNotFoundException(name);
          }
        });
    git.start();
    String served = "git://127.0.0.1:" + git.getAddress().getPort() + "/base.git";
    index = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    index.createContext(
        "/layers/base.json",
        exchange -> {
          asked.incrementAndGet();
          byte[] entry = ("{\"repo\": \"" + served + "\"}").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, entry.length);
          exchange.getResponseBody().write(entry);
          exchange.close();
        });
    index.start();
    url = "http://127.0.0.1:" + index.getAddress().getPort() + "/";
  }

  @AfterEach
  void stop() throws Exception {
    index.stop(0);
    git.stopAndWait();
  }

  @Test
  void aCharmBuiltOnceBuildsAgainAndANewOneSaysWhatIsMissing() throws Exception {
    python("app", "layer:base");
    Charm.Outcome first = charm.run("build", "-i", url, "-o", "out", "app");
    assertEquals(0, first.status(), first.text());
    assertEquals(1, asked.get());
    String manifest = built("out/app/.build.manifest");
    assertTrue(manifest.contains("\"fetched_url\": \"git://127.0.0.1:"), manifest);

    String[] offline = {"build", "--offline", "-i", url, "-o", "out2", "app"};
    Charm.Outcome again = charm.isolated(Map.of(), offline);
    assertEquals(0, again.status(), again.text());
    assertEquals(1, asked.get());
    assertEquals(manifest, built("out2/app/.build.manifest"));

    python("fresh", "layer:other");
    Charm.Outcome never = charm.isolated(Map.of(), "build", "--offline", "-i", url, "fresh");
    assertEquals(1, never.status());
    assertTrue(never.text().contains("cannot include layer 'other'"), never.text());
  }

  @Test
  void anIndexThatIsGoneIsNamed() throws Exception {
    python("app", "layer:base");
    index.stop(0);
    Charm.Outcome outcome = charm.run("build", "-i", url, "-o", "out", "app");
    assertEquals(1, outcome.status());
    assertTrue(outcome.text().contains(url + "layers/base.json"), outcome.text());
  }

  @Test
  void congressBuildsWithoutAnyNetwork() throws Exception {
    Charm.Outcome created =
        charm.isolated(Map.of(), "create", "-a", "-t", "openstack-api", "congress");
    assertEquals(0, created.status(), created.text());
    Charm.Outcome built =
        charm.isolated(Map.of(), "build", "--offline", "-o", "out", "congress/src");
    assertEquals(0, built.status(), built.text());
  }

  private void python(String name, String include) throws IOException {
    new CharmSource(charm.workDirectory().resolve(name))
        .file("layer.yaml", "includes: ['" + include + "']\nrepo: here\n")
        .file(
            "metadata.yaml",
            "name: "
                + name
                + "\ndisplay-name: App\nsummary: s\nmaintainer: A <a@b.c>\ntags: [misc]\n")
        .file("copyright", "mine\n")
        .file("README.md", "Read\n");
  }

  private String built(String path) throws IOException {
    return Files.readString(charm.workDirectory().resolve(path));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
