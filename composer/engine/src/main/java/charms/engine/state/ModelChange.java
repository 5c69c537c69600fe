package charms.engine.state;

/** The model within one transaction: reads see what was put before. */
public interface ModelChange extends Model {
  @Override
  HoldingsChange holdings();

  @Override
  FaultsChange faults();

  @Override
  OperationsChange operations();

  /** Passes an application's leadership to a unit. */
  void leader(String application, UnitName unit);

  void setting(String key, String value);

  /** The next number of a counter, from 0. */
  default int next(String counter) {
    int number = setting(counter).map(Integer::parseInt).orElse(0);
    setting(counter, String.valueOf(number + 1));
    return number;
  }

  void put(Charm charm);

  void put(Application application);

  void put(Unit unit);

  void put(Relation relation);

  void put(ModelMachine machine);

  void bag(int relation, String owner, Bag bag);

  /** Removes the application and what it holds. */
  void removeApplication(String name);

  /** Removes the unit and what it holds; its storage stays behind in its machine. */
  void removeUnit(UnitName name);

  /** Removes the relation, its bags and what was granted through it. */
  void removeRelation(int id);

  void removeMachine(int id);
}
