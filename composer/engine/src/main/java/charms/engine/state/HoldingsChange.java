package charms.engine.state;

/** The holdings within one transaction: reads see what was put before. */
public interface HoldingsChange extends Holdings {
  void put(Storage storage);

  void removeStorage(String id);

  void put(ApplicationStorage storage);

  void put(Resource resource);

  void put(Secret secret);

  void removeSecret(String id);

  void put(UnitName unit, UnitState state);
}
