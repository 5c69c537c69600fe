package charms.engine.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/** The page's own files. */
final class Pages {
  private static final Pattern NAME = Pattern.compile("/[a-z-]{1,40}\\.(html|css|js|svg)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  /** The file of an address' path, as in {@code /page.css}. */
  Answer answer(String path) {
    String name = path.equals("/") ? "/index.html" : path;
    if (!NAME.matcher(name).matches()) {
      return missing(path);
    }
    try (InputStream file = Pages.class.getResourceAsStream("page" + name)) {
      if (file == null) {
        return missing(path);
      }
      String ending = name.substring(name.indexOf('.') + 1);
      return Answer.of(TYPES.getOrDefault(ending, "text/plain"), file.readAllBytes());
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read the page's '" + name + "'", cause);
    }
  }

  private static Answer missing(String path) {
    return Answer.refused(Answer.NOT_FOUND, "there is no '" + path + "'");
  }
}
