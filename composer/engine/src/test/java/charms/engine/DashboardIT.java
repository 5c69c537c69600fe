package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import charms.engine.dashboard.Dashboard;
import charms.engine.operation.EngineListener;
import charms.engine.sandbox.SandboxProvider;
import charms.engine.state.ModelException;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the dashboard's server answers, to whom, while another engine changes the model. */
@Tag("slow")
class DashboardIT {
  @TempDir private Path directory;
  private TestEngine engine;
  private Dashboard dashboard;

  @BeforeEach
  void open() {
    engine = new TestEngine(directory);
    dashboard = dashboard(0);
  }

  @AfterEach
  void close() {
    dashboard.close();
    engine.close();
  }

  @Test
  void anEmptyModelIsAPictureToo() throws Exception {
    JsonObject model = document("api/model");
    assertEquals(1, model.get("revision").getAsInt());
    assertEquals(0, model.getAsJsonArray("applications").size());
  }

  @Test
  void applicationsUnitsAndRelationsAreInThePicture() throws Exception {
    deployPair();
    JsonObject model = document("api/model");
    JsonObject client = model.getAsJsonArray("applications").get(0).getAsJsonObject();
    assertEquals("client", client.get("name").getAsString());
    JsonObject unit = client.getAsJsonArray("units").get(0).getAsJsonObject();
    assertEquals("client/0", unit.get("name").getAsString());
    assertEquals("blocked", unit.getAsJsonObject("workload").get("state").getAsString());
    assertEquals("no disk", unit.getAsJsonObject("workload").get("message").getAsString());
    assertEquals("idle", unit.getAsJsonObject("agent").get("state").getAsString());
    assertEquals("[\"80/tcp\"]", unit.get("ports").toString());
    JsonObject relation = model.getAsJsonArray("relations").get(0).getAsJsonObject();
    assertEquals("login", relation.get("interface").getAsString());
    assertEquals("client", relation.getAsJsonObject("requirer").get("application").getAsString());
    assertEquals("database", relation.getAsJsonObject("provider").get("application").getAsString());
  }

  @Test
  void bothSidesOfARelationAreShownWithoutWhatSecretsHold() throws Exception {
    deployPair();
    String text = text("api/relation/0");
    JsonArray sides = JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("sides");
    JsonObject database = sides.get(1).getAsJsonObject();
    assertEquals("provider", database.get("role").getAsString());
    JsonArray bags = database.getAsJsonArray("bags");
    assertEquals("database", bags.get(0).getAsJsonObject().get("owner").getAsString());
    JsonObject written = bags.get(1).getAsJsonObject().getAsJsonObject("values");
    assertEquals("host-a", written.get("hostname").getAsString());
    assertTrue(written.get("login").getAsString().startsWith("secret:"), text);
    assertEquals("\u2022\u2022\u2022\u2022", written.get("password").getAsString());
    assertEquals(
        "mysql://app:\u2022\u2022\u2022\u2022@host-a/db", written.get("address").getAsString());
    assertEquals("it is \u2022\u2022\u2022\u2022", written.get("told").getAsString());
    assertEquals("\u2022\u2022\u2022\u2022", written.get("ssl_key").getAsString());
    assertEquals(
        "{\"admin_password\": \"\u2022\u2022\u2022\u2022\", \"user\": \"a\"}",
        written.get("request").getAsString());
    for (String document : List.of("api/relation/0", "api/model", "api/log?level=TRACE")) {
      assertFalse(text(document).contains("s3cr3t-content"), document);
    }
  }

  @Test
  void theLogGoesOnFromANumberAndIsFiltered() throws Exception {
    deployPair();
    JsonObject all = document("api/log?level=DEBUG");
    long last = all.get("last").getAsLong();
    engine.exec("client/0", "juju-log -l WARNING 'three is \"3\" & <b>'; juju-log four");
    JsonArray lines =
        document("api/log?after=" + last + "&level=WARNING&unit=client%2F0")
            .getAsJsonArray("lines");
    assertEquals(1, lines.size());
    JsonObject line = lines.get(0).getAsJsonObject();
    assertEquals("three is \"3\" & <b>", line.get("message").getAsString());
    assertEquals("client/0", line.get("unit").getAsString());
    assertEquals("juju-log", line.get("source").getAsString());
    assertEquals(
        0, document("api/log?unit=database%2F0&after=" + last).getAsJsonArray("lines").size());
  }

  @Test
  void aChangeOfAnotherProcessesModelIsAnotherRevision() throws Exception {
    deployPair();
    int revision = document("api/model").get("revision").getAsInt();
    assertEquals(revision, document("api/model").get("revision").getAsInt());
    engine.exec("client/0", "status-set active changed");
    JsonObject changed = document("api/model?after=" + revision);
    assertTrue(changed.get("revision").getAsInt() > revision);
    assertTrue(changed.toString().contains("\"changed\""), changed.toString());
  }

  @Test
  void aModelMadeAnewIsFollowed() throws Exception {
    deployPair();
    assertEquals(2, document("api/model").getAsJsonArray("applications").size());
    engine.engine().destroyModel(true);
    int revision = document("api/model").get("revision").getAsInt();
    assertEquals(0, document("api/model").getAsJsonArray("applications").size());
    assertEquals("{\"last\":0,\"lines\":[]}", text("api/log"));
    engine.reopen();
    engine.deploy(ShellCharm.named(directory, "later", ""));
    assertTrue(document("api/model?after=" + revision).toString().contains("later/0"));
    engine.reopen();
    assertEquals("active", engine.exec("later/0", "status-set active; status-get"));
  }

  @Test
  void aCharmWithoutAJournalSaysSo() throws Exception {
    deployPair();
    assertEquals(
        "{\"unit\":\"client/0\",\"journal\":false,\"hooks\":[]}", text("api/unit/client/0"));
  }

  @Test
  void aJournalIsReadAndALineCutShortIsLeftOut() throws Exception {
    deployPair();
    Path charm = engine.home().resolve("machines/0/root/var/lib/juju/agents/unit-database-0/charm");
    String hook =
        "{\"batches\":[{\"calls\":[{\"changes\":[\"+a\"],\"handler\":\"A.java:9:ready\"}],"
            + "\"phase\":\"other\",\"queue\":[\"A.java:9:ready\"]}],\"beside\":[],\"flags\":[\"a\"],"
            + "\"hook\":\"start\",\"outcome\":\"\",\"time\":1795000000000}";
    Files.writeString(
        charm.resolve(".charm.journal"), hook + "\nnull\n{}\n" + hook.substring(0, 60));
    JsonObject unit = document("api/unit/database/0");
    assertTrue(unit.get("journal").getAsBoolean());
    assertEquals(1, unit.getAsJsonArray("hooks").size());
    JsonObject read = unit.getAsJsonArray("hooks").get(0).getAsJsonObject();
    assertEquals(JsonParser.parseString(hook), read);
  }

  @Test
  void whatIsNotThereIsRefusedInWords() throws Exception {
    assertEquals("404 relation 9 is not there any more\n", refusal("GET", "api/relation/9"));
    assertEquals("404 unit \"none/0\" not found\n", refusal("GET", "api/unit/none/0"));
    assertEquals("404 there is no '/api/secrets'\n", refusal("GET", "api/secrets"));
    assertEquals("404 there is no '/nothing.js'\n", refusal("GET", "nothing.js"));
    for (String path :
        List.of("../Dashboard.class", "..%2f..%2fmodel.db", "%2e%2e/x.js", "page//x")) {
      assertTrue(refusal("GET", path).startsWith("404 "), path);
    }
  }

  @Test
  void onlyReadingIsPossible() throws Exception {
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "HEAD")) {
      assertTrue(refusal(method, "api/model").startsWith("405"), method);
    }
  }

  @Test
  void aRequestThatNamesAnotherHostIsRefused() throws Exception {
    int port = dashboard.address().getPort();
    for (String host :
        List.of("evil.example", "evil.example:" + port, "127.0.0.1", "127.0.0.1:1")) {
      assertTrue(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\n").startsWith("HTTP/1.1 403"), host);
    }
    assertTrue(
        raw("GET / HTTP/1.1\r\nHost: localhost:" + port + "\r\n").startsWith("HTTP/1.1 200"));
  }

  @Test
  void anotherUserOfTheMachineIsRefused() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root can be another user");
    int port = dashboard.address().getPort();
    String ask =
        "exec 3<>/dev/tcp/127.0.0.1/%1$d; printf 'GET / HTTP/1.1\\r\\nHost: 127.0.0.1:%1$d\\r\\n"
            + "Connection: close\\r\\n\\r\\n' >&3; head -n 1 <&3";
    assertEquals("HTTP/1.1 200 OK", printed("bash", "-c", ask.formatted(port)));
    assertEquals(
        "HTTP/1.1 403 Forbidden",
        printed("setpriv", "--reuid=65534", "--clear-groups", "bash", "-c", ask.formatted(port)));
  }

  @Test
  void thePageMayLoadNothingFromElsewhere() throws Exception {
    HttpURLConnection page = connection("GET", "");
    assertEquals(200, page.getResponseCode());
    String policy = page.getHeaderField("Content-Security-Policy");
    assertTrue(
        policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
    assertEquals("nosniff", page.getHeaderField("X-Content-Type-Options"));
    assertEquals("text/html; charset=utf-8", page.getHeaderField("Content-Type"));
    String all = body(page);
    for (String file : List.of("main.js", "graph.js", "layout.js", "page.css", "panel.css")) {
      all += text(file);
    }
    assertFalse(all.replace("http://www.w3.org/2000/svg", "").matches("(?s).*https?://.*"));
  }

  @Test
  void aPortInUseIsSaid() {
    int port = dashboard.address().getPort();
    ModelException refused = assertThrows(ModelException.class, () -> dashboard(port));
    assertTrue(
        refused.getMessage().startsWith("cannot serve the dashboard on port " + port + ": "),
        refused.getMessage());
  }

  private Dashboard dashboard(int port) {
    EngineHome home = new EngineHome(engine.home());
    return EmbeddedEngine.open(home, new SandboxProvider(home.machines()), EngineListener.SILENT)
        .dashboard(port);
  }

  private void deployPair() throws IOException {
    engine.deploy(
        ShellCharm.named(directory, "database", "provides:\n  db: {interface: login}\n", "db")
            .hook(
                "db-relation-created",
                """
                id=$(secret-add content=s3cr3t-content)
                relation-set hostname=host-a login=$id password=0ther address=mysql://app:pw@host-a/db \
                  told='it is s3cr3t-content' ssl_key=abc request='{"admin_password": "x", "user": "a"}'
                juju-log "the content is s3cr3t-content"
                """));
    engine.deploy(
        ShellCharm.named(directory, "client", "requires:\n  db: {interface: login}\n", "db")
            .hook("start", "open-port 80/tcp\nstatus-set blocked 'no disk'"));
    engine.engine().integrate("client", "database");
    engine.settle();
  }

  private JsonObject document(String path) throws IOException {
    return JsonParser.parseString(text(path)).getAsJsonObject();
  }

  private String text(String path) throws IOException {
    HttpURLConnection connection = connection("GET", path);
    assertEquals(200, connection.getResponseCode(), path);
    return body(connection);
  }

  private String refusal(String method, String path) throws IOException {
    HttpURLConnection connection = connection(method, path);
    int status = connection.getResponseCode();
    if (connection.getErrorStream() == null) {
      return status + "";
    }
    return status
        + " "
        + new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private HttpURLConnection connection(String method, String path) throws IOException {
    URI address = URI.create(dashboard.address() + path);
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestMethod(method);
    return connection;
  }

  private static String body(HttpURLConnection connection) throws IOException {
    return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Sends a request's head as it stands. */
  private String raw(String head) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getByName("127.0.0.1"), dashboard.address().getPort())) {
      OutputStream to = socket.getOutputStream();
      to.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      to.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String printed(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }
}
