package charms.reactive;

import java.util.List;

/** What the runtime hands to an endpoint's constructor. */
public interface EndpointContext {
  EndpointDeclaration declaration();

  /** Relations of the endpoint, ordered by the number of their id. */
  List<Relation> relations();

  /** Units whose departure has been seen and not yet acknowledged. */
  List<RemoteUnit> departedUnits();

  /** Forgets the departed units. */
  void acknowledgeDeparted();

  HookContext hook();
}
