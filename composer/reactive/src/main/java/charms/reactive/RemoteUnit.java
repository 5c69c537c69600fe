package charms.reactive;

/** A unit on the other side of a relation, or a peer. */
public interface RemoteUnit {
  /** As in {@code keystone/0}. */
  String name();

  Relation relation();

  RemoteBag bag();
}
