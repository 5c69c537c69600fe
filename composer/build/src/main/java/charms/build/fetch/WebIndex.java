package charms.build.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An index on the web. What it answered is kept, for {@code --offline} and for days on which it
 * cannot be reached. It is asked three times at most, each time for ten seconds; where nobody
 * listens, once.
 */
final class WebIndex implements LayerIndex {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int ATTEMPTS = 3;
  private static final int LARGEST = 1 << 20;

  private final String url;
  private final Path kept;
  private final boolean offline;
  private @Nullable HttpClient client;

  /**
   * @param url ends in a slash
   * @param kept where answers are kept
   * @param offline whether to use only those
   */
  WebIndex(String url, Path kept, boolean offline) {
    this.url = url;
    this.kept = kept;
    this.offline = offline;
  }

  @Override
  public Optional<IndexEntry> find(LayerKind kind, String name) throws FetchException {
    String path = kind.plural() + "/" + name + ".json";
    Path file = kept.resolve(path);
    try {
      if (!offline) {
        Optional<String> answer = ask(path);
        if (answer.isEmpty()) {
          Files.deleteIfExists(file);
        } else {
          keep(file, answer.get());
        }
      }
      return Files.isRegularFile(file)
          ? IndexEntry.read(Files.readString(file), url + path)
          : Optional.empty();
    } catch (IOException cause) {
      if (Files.isRegularFile(file)) {
        return read(file, path);
      }
      throw new FetchException("cannot ask '" + url + path + "': " + said(cause), cause);
    }
  }

  @Override
  public List<String> names(LayerKind kind) {
    return new DirectoryIndex(kept).names(kind);
  }

  private Optional<IndexEntry> read(Path file, String path) throws FetchException {
    try {
      return IndexEntry.read(Files.readString(file), url + path);
    } catch (IOException cause) {
      throw new FetchException("cannot read '" + file + "': " + cause.getMessage(), cause);
    }
  }

  /** The answer; empty when the index says that there is none. */
  private Optional<String> ask(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).GET().build();
    IOException last = new IOException("not asked");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        HttpResponse<InputStream> response =
            client().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
          if (response.statusCode() < 400) {
            return Optional.of(text(body));
          }
        }
        if (response.statusCode() < 500) {
          return Optional.empty();
        }
        last = new IOException("status " + response.statusCode());
      } catch (ConnectException | HttpConnectTimeoutException unreachable) {
        throw unreachable;
      } catch (IOException failed) {
        last = failed;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped", stopped);
      }
    }
    throw last;
  }

  /** Made at the first question: most builds ask none, and making it takes a quarter second. */
  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .followRedirects(HttpClient.Redirect.NORMAL)
              .build();
    }
    return client;
  }

  private static String text(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new IOException("the answer is longer than 1 MiB");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void keep(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path beside = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String said(IOException cause) {
    return cause.getMessage() == null ? "it cannot be reached" : cause.getMessage();
  }
}
