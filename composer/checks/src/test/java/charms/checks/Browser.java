package charms.checks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * One page in headless Chromium, over the DevTools protocol on loopback. Chromium is of the
 * machine's own archive, unpacked beside everything.
 */
final class Browser implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final Answers answers;
  private final String session;
  private int last;

  private Browser(Process process, WebSocket socket, Answers answers) throws IOException {
    this.process = process;
    this.socket = socket;
    this.answers = answers;
    String target =
        call("", "Target.createTarget", "{\"url\":\"about:blank\"}").get("targetId").getAsString();
    String attach = "{\"flatten\":true,\"targetId\":\"" + target + "\"}";
    this.session = call("", "Target.attachToTarget", attach).get("sessionId").getAsString();
    call("Page.enable", "{}");
  }

  /**
   * Starts Chromium.
   *
   * @param chromium as {@code tools/peers/install-chromium} prints it
   * @param directory for its profile and what it says
   */
  static Browser start(Path chromium, Path directory) throws IOException {
    Path program = chromium.resolve("usr/lib/chromium/chromium-headless-shell");
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(),
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--force-device-scale-factor=1",
            "--user-data-dir=" + directory.resolve("profile"),
            "--remote-debugging-port=0");
    builder.environment().put("FONTCONFIG_FILE", fonts(chromium, directory).toString());
    builder.environment().put("LD_LIBRARY_PATH", libraries(chromium));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    Answers answers = new Answers();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
            .buildAsync(listening(process), answers)
            .join();
    return new Browser(process, socket, answers);
  }

  /** The same typefaces wherever the page is looked at. */
  private static Path fonts(Path chromium, Path directory) throws IOException {
    String alias =
        "<alias binding='same'><family>%s</family><prefer><family>%s</family></prefer></alias>";
    StringBuilder text = new StringBuilder("<?xml version='1.0'?><fontconfig><dir>");
    text.append(chromium.resolve("usr/share/fonts")).append("</dir><cachedir>");
    text.append(directory.resolve("fonts")).append("</cachedir>");
    text.append(alias.formatted("system-ui", "Inter"))
        .append(alias.formatted("sans-serif", "Inter"));
    text.append(alias.formatted("ui-monospace", "JetBrains Mono"));
    return Files.writeString(directory.resolve("fonts.conf"), text.append("</fontconfig>"));
  }

  private static String libraries(Path chromium) throws IOException {
    try (var found = Files.walk(chromium.resolve("usr/lib"), 2)) {
      return String.join(":", found.filter(Files::isDirectory).map(Path::toString).toList());
    }
  }

  private static URI listening(Process process) throws IOException {
    BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      if (line.startsWith("DevTools listening on ")) {
        Thread rest = new Thread(() -> said.lines().forEach(ignored -> {}), "chromium");
        rest.setDaemon(true);
        rest.start();
        return URI.create(line.substring("DevTools listening on ".length()));
      }
    }
    throw new IOException("Chromium does not start:\n" + all);
  }

  /** Gives the page a size, and dark or light colours. */
  void look(int width, int height, boolean dark) throws IOException {
    call(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":false}"
            .formatted(width, height));
    call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"%s\"}]}"
            .formatted(dark ? "dark" : "light"));
  }

  void open(URI address) throws IOException {
    call("Page.navigate", "{\"url\":\"" + address + "\"}");
  }

  /** What an expression of the page's script comes to, as text. */
  String ask(String expression) throws IOException {
    JsonObject asked = new JsonObject();
    asked.add("expression", new JsonPrimitive(expression));
    asked.add("awaitPromise", new JsonPrimitive(true));
    asked.add("returnByValue", new JsonPrimitive(true));
    JsonObject answer = call("Runtime.evaluate", asked.toString());
    if (answer.has("exceptionDetails")) {
      throw new IOException(expression + ": " + answer.get("exceptionDetails"));
    }
    JsonElement value = answer.getAsJsonObject("result").get("value");
    return value == null ? "" : value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  /** Waits in the page, frame by frame, until an expression holds. */
  void until(String condition) throws IOException {
    String wait =
        "new Promise((done) => { const end = performance.now() + %d000; const look = () => {"
            + " let holds = false; try { holds = %s; } catch (notYet) { holds = false; }"
            + " if (holds || performance.now() > end) { done(Boolean(holds)); } else {"
            + " setTimeout(look, 25); } }; look(); })";
    if (!ask(wait.formatted(PATIENCE_SECONDS / 2, condition)).equals("true")) {
      throw new IOException(
          "does not come true: " + condition + "\n" + ask("document.body.innerText"));
    }
  }

  /** Presses a key, as in {@code ArrowRight}, {@code Enter} or {@code Tab}. */
  void press(String key) throws IOException {
    int code =
        Map.of(
                "Tab",
                9,
                "Enter",
                13,
                "Escape",
                27,
                "ArrowLeft",
                37,
                "ArrowUp",
                38,
                "ArrowRight",
                39,
                "ArrowDown",
                40)
            .getOrDefault(key, 0);
    String text = key.equals("Enter") ? ",\"text\":\"\\r\"" : "";
    for (String type : new String[] {"keyDown", "keyUp"}) {
      call(
          "Input.dispatchKeyEvent",
          "{\"type\":\"%s\",\"key\":\"%s\",\"code\":\"%s\",\"windowsVirtualKeyCode\":%d%s}"
              .formatted(type, key, key, code, type.equals("keyDown") ? text : ""));
    }
  }

  /** What the page looks like, as PNG. */
  byte[] picture() throws IOException {
    return Base64.getDecoder()
        .decode(call("Page.captureScreenshot", "{\"format\":\"png\"}").get("data").getAsString());
  }

  private JsonObject call(String method, String parameters) throws IOException {
    return call(session, method, parameters);
  }

  private JsonObject call(String to, String method, String parameters) throws IOException {
    JsonObject message = new JsonObject();
    message.add("id", new JsonPrimitive(++last));
    message.add("method", new JsonPrimitive(method));
    message.add("params", JsonParser.parseString(parameters));
    if (!to.isEmpty()) {
      message.add("sessionId", new JsonPrimitive(to));
    }
    CompletableFuture<JsonObject> answer = answers.expect(last);
    socket.sendText(message.toString(), true);
    JsonObject found;
    try {
      found = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (RuntimeException lost) {
      throw new IOException("Chromium does not answer " + method, lost);
    }
    if (found.has("error")) {
      throw new IOException(method + ": " + found.get("error"));
    }
    return found.getAsJsonObject("result");
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  /** Messages of the browser, put together from their parts. */
  private static final class Answers implements WebSocket.Listener {
    private final Map<Integer, CompletableFuture<JsonObject>> expected = new ConcurrentHashMap<>();
    private final StringBuilder parts = new StringBuilder();

    CompletableFuture<JsonObject> expect(int id) {
      return expected.computeIfAbsent(id, missing -> new CompletableFuture<>());
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
      parts.append(part);
      if (whole) {
        JsonObject message = JsonParser.parseString(parts.toString()).getAsJsonObject();
        parts.setLength(0);
        if (message.has("id")) {
          expect(message.get("id").getAsInt()).complete(message);
        }
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }
}
