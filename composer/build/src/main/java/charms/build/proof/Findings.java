package charms.build.proof;

import charms.build.proof.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Findings in the order they were made. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  void info(String message) {
    all.add(new Finding(Severity.INFO, message));
  }

  void warn(String message) {
    all.add(new Finding(Severity.WARNING, message));
  }

  void error(String message) {
    all.add(new Finding(Severity.ERROR, message));
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
