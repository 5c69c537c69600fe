package charms.engine.state;

/** The part an endpoint plays in a relation. */
public enum Role {
  PROVIDER,
  REQUIRER,
  PEER
}
