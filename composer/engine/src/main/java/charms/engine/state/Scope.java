package charms.engine.state;

/** Who sees whom in a relation: every remote unit, or only those on the same machine. */
public enum Scope {
  GLOBAL,
  CONTAINER
}
