package charms.engine.dashboard;

import charms.engine.state.ModelException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Answers a browser of this machine. A request that names another host is refused: it comes from a
 * page whose name was made to point here. So is one of another user of this machine.
 */
final class Requests implements HttpHandler {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Pages pages;
  private final Documents documents;

  Requests(Pages pages, Documents documents) {
    this.pages = pages;
    this.documents = documents;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", answer.type());
      headers.set("Content-Security-Policy", POLICY);
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      headers.set("Cache-Control", "no-store");
      if (answer.status() == Answer.METHOD_NOT_ALLOWED) {
        headers.set("Allow", "GET");
      }
      byte[] body = exchange.getRequestMethod().equals("HEAD") ? new byte[0] : answer.body();
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(HttpExchange exchange) {
    if (!ownHost(exchange)
        || !LocalPeer.sameUser(exchange.getRemoteAddress(), exchange.getLocalAddress())) {
      return Answer.refused(Answer.FORBIDDEN, "only for browsers of this machine and user");
    }
    if (!exchange.getRequestMethod().equals("GET")) {
      return Answer.refused(Answer.METHOD_NOT_ALLOWED, "only GET; nothing can be changed here");
    }
    String path = exchange.getRequestURI().getPath();
    try {
      return path.startsWith("/api/")
          ? documents.answer(path, Query.of(exchange.getRequestURI()))
          : pages.answer(path);
    } catch (ModelException wrong) {
      return Answer.refused(Answer.NOT_FOUND, String.valueOf(wrong.getMessage()));
    } catch (UncheckedIOException unreadable) {
      return Answer.refused(Answer.UNAVAILABLE, String.valueOf(unreadable.getMessage()));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return Answer.refused(Answer.UNAVAILABLE, "the dashboard ends");
    }
  }

  private static boolean ownHost(HttpExchange exchange) {
    int port = exchange.getLocalAddress().getPort();
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null && Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host);
  }
}
