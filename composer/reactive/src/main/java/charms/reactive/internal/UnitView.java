package charms.reactive.internal;

import charms.reactive.Relation;
import charms.reactive.RemoteBag;
import charms.reactive.RemoteUnit;
import charms.reactive.hooktool.HookTools;

/** A remote unit whose bag is read at most once in a hook. */
final class UnitView implements RemoteUnit {
  private final String name;
  private final Relation relation;
  private final RemoteBag bag;

  UnitView(String name, Relation relation, HookTools tools) {
    this.name = name;
    this.relation = relation;
    this.bag =
        new BagView(
            "the data of " + name + " in '" + relation.id() + "'",
            () -> tools.relationGet(relation.id(), name));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Relation relation() {
    return relation;
  }

  @Override
  public RemoteBag bag() {
    return bag;
  }
}
