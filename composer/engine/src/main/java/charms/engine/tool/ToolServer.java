package charms.engine.tool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The far end of the hook tools, on a port of the address at which machines reach the engine. A
 * running program has a secret; whoever names it from where the program runs gets that program's
 * context and no other. A request and its answer:
 *
 * <pre>
 * SECRET newline TOOL newline COUNT newline, then for each argument LENGTH newline BYTES newline,
 * then LENGTH of the file or -1, newline BYTES
 *
 * STATUS newline LENGTH-OF-ERRORS newline BYTES, then the output to the end
 * </pre>
 *
 * <p>Lengths are in bytes.
 */
public final class ToolServer implements AutoCloseable {
  private static final int LARGEST = 64 << 20;
  private static final int MOST_ARGUMENTS = 10_000;
  private static final Pattern NUMBER = Pattern.compile("-1|[0-9]{1,9}");

  /**
   * A running program.
   *
   * @param place the address its calls come from
   */
  private record Program(ToolContext context, ToolCalls calls, InetAddress place) {}

  private final ServerSocket socket;
  private final Map<String, Program> programs = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final ExecutorService workers =
      Executors.newCachedThreadPool(work -> daemon(work, "hook-tool"));

  /**
   * Listens on a free port.
   *
   * @param address the only one it listens at
   * @throws IOException when this host has no such address
   */
  public ToolServer(InetAddress address) throws IOException {
    try {
      socket = new ServerSocket(0, 64, address);
    } catch (IOException cause) {
      throw new IOException("cannot listen at " + address.getHostAddress(), cause);
    }
    daemon(this::accept, "hook-tools").start();
    HookToolTable.load();
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** As in {@code 127.0.0.1:40123}. */
  public String address() {
    return socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  /**
   * Gives a program access to its context; the secret it has to name.
   *
   * @param calls hears of each tool before the program does
   * @param machine the address of the machine the program runs on
   */
  public String open(ToolContext context, ToolCalls calls, InetAddress machine) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String secret = HexFormat.of().formatHex(bytes);
    boolean sharesHost = socket.getInetAddress().isLoopbackAddress();
    InetAddress place = sharesHost ? socket.getInetAddress() : machine;
    programs.put(secret, new Program(context, calls, place));
    return secret;
  }

  /** Takes the access back. */
  public void close(String secret) {
    programs.remove(secret);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        workers.execute(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = new BufferedOutputStream(connection.getOutputStream())) {
      connection.setTcpNoDelay(true);
      ToolAnswer answer = answer(in, connection.getInetAddress());
      byte[] errors = answer.errors().getBytes(StandardCharsets.UTF_8);
      write(out, answer.status() + "\n" + errors.length + "\n");
      out.write(errors);
      write(out, answer.output());
    } catch (IOException gone) {
      // The program ended while it was being answered; nobody is left to tell.
      return;
    }
  }

  private ToolAnswer answer(InputStream in, InetAddress caller) throws IOException {
    Program program = programs.get(line(in));
    String tool = line(in);
    int count = number(line(in), MOST_ARGUMENTS);
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arguments.add(text(in, number(line(in), LARGEST)));
      line(in);
    }
    int length = number(line(in), LARGEST);
    Optional<String> content = length < 0 ? Optional.empty() : Optional.of(text(in, length));
    if (program == null || !program.place().equals(caller)) {
      return ToolAnswer.failure(ToolFailure.refused("permission denied: no such hook is running"));
    }
    try {
      ToolAnswer answer = HookToolTable.run(program.context(), tool, arguments, content);
      program.calls().acted(tool);
      return answer;
    } catch (RuntimeException fault) {
      return ToolAnswer.failure(ToolFailure.refused("fault in the engine: " + fault));
    }
  }

  private static int number(String text, int most) throws IOException {
    if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > most) {
      throw new IOException("no length: '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    while (c >= 0 && c != '\n' && line.length() < 4096) {
      line.append((char) c);
      c = in.read();
    }
    return line.toString();
  }

  private static String text(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("request ends early");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    try {
      socket.close();
      workers.shutdown();
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot stop listening", cause);
    }
  }
}
