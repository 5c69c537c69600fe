package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** {@code charm juju machine} and wrong wishes to it and to the dashboard, as commands. */
@TestInstance(Lifecycle.PER_CLASS)
final class MachineIT {
  private Charm charm;

  @BeforeAll
  void deployOne(@TempDir Path directory) throws Exception {
    charm = Charm.in(directory);
    Path app = Files.createDirectories(charm.workDirectory().resolve("app/hooks")).getParent();
    Files.writeString(app.resolve("metadata.yaml"), "name: app\nsummary: a test\n");
    program(
        app.resolve("hooks/install"),
        "apt-get install -y haproxy\nprintf 'listen 1\\n' > /etc/haproxy/haproxy.cfg\n");
    Charm.Outcome deployed = charm.run("juju", "deploy", "-q", "./app");
    assertEquals(0, deployed.status(), deployed.text());
  }

  @AfterAll
  void destroy() throws Exception {
    charm.run("juju", "destroy-model", "--no-prompt");
  }

  @Test
  void theTextTellsPackagesServicesCommandsAndFiles() throws Exception {
    Charm.Outcome shown = charm.run("juju", "machine", "app/0");
    assertEquals(0, shown.status(), shown.text());
    String text = shown.output().replaceAll("[0-9]{2}:[0-9]{2}:[0-9]{2}", "12:00:00");
    String begin =
        """
        Package  Version       By
        haproxy  1.0-0ubuntu1  app/0 install

        Service  State    Boot     By
        haproxy  running  enabled  app/0 install

        Time      By             Command
        12:00:00  app/0 install  apt-get install -y haproxy

        File                      Change   Lines  Mode
        /etc/group                changed  +1 -0  rw-r--r--
        /etc/haproxy/haproxy.cfg  added    +1 -0  rw-r--r--
        /etc/passwd               changed  +1 -0  rw-r--r--
        """;
    assertTrue(text.startsWith(begin), text);
    String added =
        "\n--- /dev/null\n+++ /etc/haproxy/haproxy.cfg\n@@ -0,0 +1 @@\n+listen 1\n\n--- /etc/passwd\n";
    assertTrue(text.contains(added), text);
  }

  @Test
  void filesCanBeChosen() throws Exception {
    Charm.Outcome shown = charm.run("juju", "machine", "app/0", "/etc/haproxy", "--format", "json");
    assertEquals(0, shown.status(), shown.text());
    JsonObject document = JsonParser.parseString(shown.output()).getAsJsonObject();
    assertEquals(0, document.getAsJsonArray("packages").size());
    assertEquals(1, document.getAsJsonArray("files").size());
    JsonObject file = document.getAsJsonArray("files").get(0).getAsJsonObject();
    assertEquals("/etc/haproxy/haproxy.cfg", file.get("path").getAsString());
    assertEquals("added", file.get("change").getAsString());
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    refused(1, "ERROR nothing was done to '/etc/none' of app/0", "machine", "app/0", "/etc/none");
    refused(1, "ERROR unit \"app/9\" not found", "machine", "app/9");
    refused(1, "ERROR machine 9 not found", "machine", "9");
    refused(2, "error: 'app' is no unit; name one as in congress/0", "machine", "app");
    refused(2, "error: no format 'xml': tabular or json", "machine", "app/0", "--format", "xml");
  }

  @Test
  void aDashboardWithoutItsPortIsNotServed() throws Exception {
    refused(2, "error: no port 65536: 0 to 65535", "dashboard", "--port", "65536");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      refused(
          1,
          "ERROR cannot serve the dashboard on port "
              + port
              + ": Address already in use;"
              + " choose another with --port, or --port 0",
          "dashboard",
          "--port",
          port);
    }
  }

  private void refused(int status, String line, String... words) throws Exception {
    String[] all = new String[words.length + 1];
    all[0] = "juju";
    System.arraycopy(words, 0, all, 1, words.length);
    Charm.Outcome outcome = charm.run(all);
    assertEquals(status, outcome.status(), outcome.text());
    assertEquals(line, outcome.errors().lines().findFirst().orElse(""), outcome.text());
    assertEquals("", outcome.output());
  }

  private static void program(Path file, String lines) throws IOException {
    Files.writeString(file, "#!/bin/sh\nset -e\n" + lines);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
