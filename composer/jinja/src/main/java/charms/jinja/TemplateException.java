package charms.jinja;

import java.nio.file.Path;

/**
 * A template cannot be parsed or rendered. The message shows where:
 *
 * <pre>{@code
 * templates/mitaka/congress.conf:2:1: error: cannot render template 'congress.conf': ...
 *   bind_host = {{ options.nothing.ip }}
 *   ^
 * }</pre>
 */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;
  private final String problem;

  TemplateException(
      Path file, int line, int column, String problem, String sourceLine, Throwable cause) {
    super(text(file, line, column, problem, sourceLine), cause);
    this.file = file.toString();
    this.line = line;
    this.column = column;
    this.problem = problem;
  }

  TemplateException(String problem) {
    super("error: " + problem);
    this.file = "";
    this.line = 0;
    this.column = 0;
    this.problem = problem;
  }

  /** The template's file; empty where no file has the name asked for. */
  public String file() {
    return file;
  }

  /** 1-based; 0 where the place is unknown. */
  public int line() {
    return line;
  }

  /** 1-based column of the first tag of the line; 0 where the place is unknown. */
  public int column() {
    return column;
  }

  /** As in {@code cannot parse template 'congress.conf': 'if' has no 'endif'}. */
  public String problem() {
    return problem;
  }

  private static String text(Path file, int line, int column, String problem, String sourceLine) {
    String place = line > 0 ? ":" + line + ":" + column : "";
    String source =
        line > 0 ? "\n  " + sourceLine + "\n  " + " ".repeat(Math.max(0, column - 1)) + "^" : "";
    return file + place + ": error: " + problem + source;
  }
}
