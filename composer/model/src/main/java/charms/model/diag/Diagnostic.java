package charms.model.diag;

import java.util.Optional;

/**
 * One finding. Rendered as
 *
 * <pre>
 * layers/aodh/layer.yaml:7:12: error: cannot include layer 'openstak': not in layers/, not in the index
 *   includes: ['layer:openstak']
 *              ^
 *   fix: 'layer:openstack' exists; or pass --layer openstak=DIR
 * </pre>
 *
 * @param severity what follows from it
 * @param position where; empty when no file is to blame
 * @param message as in {@code cannot VERB OBJECT: cause}, one line, no full stop
 * @param fix what to do; empty when there is no sure remedy
 */
public record Diagnostic(
    Severity severity, Optional<SourcePosition> position, String message, Optional<String> fix) {

  /** An error that no file is to blame for. */
  public static Diagnostic error(String message) {
    return new Diagnostic(Severity.ERROR, Optional.empty(), message, Optional.empty());
  }

  /** An error at a place. */
  public static Diagnostic error(SourcePosition position, String message) {
    return error(message).at(position);
  }

  /** A warning that no file is to blame for. */
  public static Diagnostic warning(String message) {
    return new Diagnostic(Severity.WARNING, Optional.empty(), message, Optional.empty());
  }

  /** The same finding at a place. */
  public Diagnostic at(SourcePosition place) {
    return new Diagnostic(severity, Optional.of(place), message, fix);
  }

  /** The same finding with a remedy, as in {@code 'layer:openstack' exists}. */
  public Diagnostic fix(String remedy) {
    return new Diagnostic(severity, position, message, Optional.of(remedy));
  }

  /** The finding as shown, lines parted by newlines, without a last newline. */
  public String render() {
    StringBuilder shown = new StringBuilder();
    position.ifPresent(place -> shown.append(place).append(": "));
    shown.append(severity).append(": ").append(message);
    position.ifPresent(place -> appendSource(shown, place));
    fix.ifPresent(remedy -> shown.append("\n  fix: ").append(remedy));
    return shown.toString();
  }

  private static void appendSource(StringBuilder shown, SourcePosition place) {
    if (place.line() == 0 || place.text().isBlank()) {
      return;
    }
    shown.append("\n  ").append(place.text().stripTrailing());
    if (place.column() > 0) {
      shown.append("\n  ").append(" ".repeat(place.column() - 1)).append('^');
    }
  }
}
