package charms.reactive;

import java.util.List;
import java.util.Optional;

/** One relation of an endpoint, seen from this unit. */
public interface Relation {
  /** As in {@code identity-service:3}. */
  String id();

  String endpointName();

  /** The remote application; in a peer relation the own one. */
  String applicationName();

  /** Remote units in scope, by unit number. */
  List<RemoteUnit> units();

  /** The remote unit of that name. */
  Optional<RemoteUnit> unit(String name);

  /** This unit's bag: reads what is published, writes are sent when the hook succeeds. */
  LocalBag unitBag();

  /** This application's bag; only the leader may read or write it. */
  LocalBag applicationBag();

  /** The remote application's bag. */
  RemoteBag remoteApplicationBag();
}
