package charms.testkit;

import java.util.List;

/** State and event contradict each other or the charm; the message lists every contradiction. */
public final class InconsistentStateException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> contradictions;

  InconsistentStateException(List<String> contradictions) {
    super("cannot run the event: " + String.join("; ", contradictions));
    this.contradictions = List.copyOf(contradictions);
  }

  public List<String> contradictions() {
    return contradictions;
  }
}
