package charms.reactive.fields;

import java.util.List;

/**
 * Data that is not of the shape expected:
 *
 * <pre>
 * cannot read the data of mysql/0 in 'db:3': 'host' is missing; 'port' is 'many', expected an integer
 * </pre>
 */
public final class FieldsException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private final boolean onlyMissing;

  FieldsException(String what, List<String> missing, List<String> wrong) {
    super(message(what, missing, wrong));
    this.onlyMissing = wrong.isEmpty();
  }

  /** True if no value is wrong, so that the data may yet become complete. */
  public boolean onlyMissing() {
    return onlyMissing;
  }

  private static String message(String what, List<String> missing, List<String> wrong) {
    StringBuilder text = new StringBuilder("cannot read ").append(what).append(": ");
    String between = "";
    for (String key : missing) {
      text.append(between).append('\'').append(key).append("' is missing");
      between = "; ";
    }
    for (String one : wrong) {
      text.append(between).append(one);
      between = "; ";
    }
    return text.toString();
  }
}
