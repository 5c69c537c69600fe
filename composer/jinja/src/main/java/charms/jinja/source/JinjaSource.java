package charms.jinja.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns Jinja2's spelling into Pebble's, line for line, where a token parser or operator could not:
 * raw blocks, {@code {%-} without blank, inline if, constants, strings, tuples. One newline at the
 * end of the source is dropped, as Jinja2 does.
 */
public final class JinjaSource {
  /** The symbol of inline {@code if} in the source made. */
  public static final String INLINE_IF = TagWriter.INLINE_IF;

  /** The symbol of inline {@code else} in the source made. */
  public static final String INLINE_ELSE = TagWriter.INLINE_ELSE;

  /** The variable that holds a backslash in the source made. */
  public static final String BACKSLASH = TagWriter.BACKSLASH;

  private static final Pattern OPENING = Pattern.compile("\\{[{%#]");
  private static final Pattern RAW = Pattern.compile("\\{%([-+]?)\\s*raw\\s*(-?)%\\}");
  private static final Pattern END_RAW = Pattern.compile("\\{%([-+]?)\\s*endraw\\s*(-?)%\\}");

  private final String source;
  private final StringBuilder text = new StringBuilder();

  private JinjaSource(String source) {
    String lines = source.replace("\r\n", "\n").replace('\r', '\n');
    this.source = lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
  }

  /** The source as Pebble reads it, with the same lines. */
  public static String toPebble(String jinja) {
    return new JinjaSource(jinja).convert();
  }

  private String convert() {
    Matcher opening = OPENING.matcher(source);
    int position = 0;
    while (opening.find(position)) {
      text.append(source, position, opening.start());
      position =
          source.charAt(opening.start() + 1) == '#'
              ? comment(opening.start())
              : raw(opening.start());
    }
    return text.append(source.substring(position)).toString();
  }

  private int comment(int start) {
    int end = source.indexOf("#}", start + 2);
    int stop = end < 0 ? source.length() : end + 2;
    String comment = source.substring(start, stop);
    text.append(comment.startsWith("{#-") ? "{#- " + comment.substring(3) : comment);
    return stop;
  }

  private int raw(int start) {
    Matcher opening = RAW.matcher(source).region(start, source.length());
    Matcher closing = END_RAW.matcher(source);
    if (!opening.lookingAt() || !closing.find(opening.end())) {
      return tag(start);
    }
    String content = source.substring(opening.end(), closing.start());
    if (opening.group(2).equals("-")) {
      content = content.stripLeading();
    }
    if (closing.group(1).equals("-")) {
      content = content.stripTrailing();
    }
    text.append(opening.group(1).equals("-") ? "{{- " : "{{ ")
        .append(TagWriter.literal(content))
        .append(closing.group(2).equals("-") ? " -}}" : " }}");
    return closing.end();
  }

  private int tag(int start) {
    boolean statement = source.charAt(start + 1) == '%';
    String closing = statement ? "%}" : "}}";
    int inside = start + 2;
    text.append(source, start, inside);
    if (source.startsWith("-", inside)) {
      text.append("- ");
      inside++;
    } else if (source.startsWith("+", inside)) {
      inside++;
    }
    TagScanner scanner = new TagScanner(source, inside);
    List<Piece> pieces = scanner.scan(closing);
    text.append(new TagWriter(pieces, statement).write());
    if (scanner.position() < source.length()) {
      text.append(closing);
      return scanner.position() + 2;
    }
    return scanner.position();
  }
}
