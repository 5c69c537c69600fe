package charms.model.diag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what a stage finds. Safe for several threads; their order never shows. */
public final class DiagnosticLog {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic found) -> found.position().orElse(SourcePosition.file("")))
          .thenComparing(Diagnostic::message);

  private final List<Diagnostic> found = new ArrayList<>();

  public synchronized void add(Diagnostic diagnostic) {
    if (!found.contains(diagnostic)) {
      found.add(diagnostic);
    }
  }

  /** Takes over what another stage ended with. */
  public void addAll(CharmException failure) {
    failure.diagnostics().forEach(this::add);
  }

  /** What was found, by path, line and column. */
  public synchronized List<Diagnostic> sorted() {
    return found.stream().sorted(BY_PLACE).toList();
  }

  public synchronized boolean hasErrors() {
    return found.stream().anyMatch(one -> one.severity() == Severity.ERROR);
  }

  /**
   * Ends the stage.
   *
   * @throws CharmException with all errors, when there are any
   */
  public void maybeThrow() {
    List<Diagnostic> errors =
        sorted().stream().filter(one -> one.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      throw new CharmException(errors);
    }
  }
}
