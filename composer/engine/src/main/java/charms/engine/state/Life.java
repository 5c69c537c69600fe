package charms.engine.state;

/** Whether something stays or is on its way out. */
public enum Life {
  ALIVE,
  DYING
}
