package charms.model.diag;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The charm, layer or model at hand is wrong. The command ends with exit status 1 and shows the
 * findings, nothing else.
 */
public final class CharmException extends RuntimeException {
  private final transient List<Diagnostic> diagnostics;

  /** All findings of a stage, at least one. */
  public CharmException(List<Diagnostic> diagnostics) {
    super(rendered(diagnostics));
    this.diagnostics = List.copyOf(diagnostics);
  }

  public CharmException(Diagnostic diagnostic) {
    this(List.of(diagnostic));
  }

  public CharmException(Diagnostic diagnostic, Throwable cause) {
    this(diagnostic);
    initCause(cause);
  }

  /** The findings, in the order to show them. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private static String rendered(List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      throw new IllegalArgumentException("an exception needs a finding");
    }
    return diagnostics.stream().map(Diagnostic::render).collect(Collectors.joining("\n"));
  }
}
