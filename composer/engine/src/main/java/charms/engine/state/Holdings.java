package charms.engine.state;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What units and applications hold beside relations: storage, resources, secrets, unit state. */
public interface Holdings {
  Optional<Storage> storage(String id);

  /** All storage, detached too, by name and number. */
  List<Storage> storages();

  /** A unit's storage, in the order of ids. */
  List<Storage> storageOf(UnitName unit);

  /** What was asked for when the application was deployed; nothing said: empty. */
  ApplicationStorage storageFor(String application);

  Optional<Resource> resource(String application, String name);

  /** An application's resources, in the order of names. */
  List<Resource> resourcesOf(String application);

  Optional<Secret> secret(String id);

  Collection<Secret> secrets();

  UnitState stateOf(UnitName unit);

  /** Counts the files an application was ever given. */
  default int resourcesGiven(String application) {
    return resourcesOf(application).stream().mapToInt(Resource::revision).sum();
  }
}
