package charms.engine.dashboard;

import java.nio.charset.StandardCharsets;

/**
 * What a browser gets.
 *
 * @param status as in 200
 * @param type the body's, as in {@code application/json}
 * @param body empty for none
 */
record Answer(int status, String type, byte[] body) {
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int METHOD_NOT_ALLOWED = 405;
  static final int UNAVAILABLE = 503;
  private static final int OK = 200;
  private static final int NOTHING_NEW = 204;
  private static final String JSON = "application/json; charset=utf-8";

  static Answer of(String type, byte[] body) {
    return new Answer(OK, type, body);
  }

  static Answer json(String text) {
    return of(JSON, text.getBytes(StandardCharsets.UTF_8));
  }

  static Answer nothingNew() {
    return new Answer(NOTHING_NEW, JSON, new byte[0]);
  }

  static Answer refused(int status, String why) {
    byte[] body = (why + "\n").getBytes(StandardCharsets.UTF_8);
    return new Answer(status, "text/plain; charset=utf-8", body);
  }
}
