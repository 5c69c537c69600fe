package charms.engine.state;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit's name, as in {@code congress/0}. Ordered by application, then by number.
 *
 * @param application as in {@code congress}
 * @param number as in {@code 0}
 */
public record UnitName(String application, int number) implements Comparable<UnitName> {
  private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]*)/(0|[1-9][0-9]{0,8})");

  /**
   * The name written as {@code congress/0}.
   *
   * @throws ModelException when the text is no unit name
   */
  public static UnitName parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new ModelException("invalid unit name \"" + text + "\"");
    }
    return new UnitName(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  /** Whether the text has the form of a unit name. */
  public static boolean fits(String text) {
    return FORM.matcher(text).matches();
  }

  /** As in {@code unit-congress-0}. */
  public String tag() {
    return "unit-" + application + "-" + number;
  }

  /** Whether an owner or reader, an application or a unit, is this unit or its application. */
  boolean isOf(String entity) {
    return entity.equals(toString()) || entity.equals(application);
  }

  // Written out: what Java makes up for a record it makes up anew in every command.
  @Override
  public boolean equals(Object other) {
    return other instanceof UnitName name
        && number == name.number
        && application.equals(name.application);
  }

  @Override
  public int hashCode() {
    return 31 * application.hashCode() + number;
  }

  @Override
  public int compareTo(UnitName other) {
    int byApplication = application.compareTo(other.application);
    return byApplication != 0 ? byApplication : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return application + "/" + number;
  }
}
