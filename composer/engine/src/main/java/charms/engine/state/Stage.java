package charms.engine.state;

/** How far a unit's life has come, earliest first. */
public enum Stage {
  NEW,
  INSTALLED,
  /** It was told whether it leads. */
  LEADERSHIP_TOLD,
  CONFIGURED,
  STARTED,
  STOPPED,
  REMOVED;

  public boolean atLeast(Stage other) {
    return compareTo(other) >= 0;
  }
}
