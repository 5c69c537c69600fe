package charms.model.diag;

import java.util.Locale;

/** What follows from a finding. */
public enum Severity {
  /** The command cannot do what it was asked. */
  ERROR,
  /** The command goes on; the user should look at it. */
  WARNING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
