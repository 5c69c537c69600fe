package charms.engine.state;

import com.google.gson.Gson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The model's tables behind its two views. */
final class ModelTables implements ModelChange {
  private final Gson json = ModelJson.create();
  private final ModelTable<String, String> settings =
      new ModelTable<>("setting", String.class, Function.identity(), json);
  private final ModelTable<String, Charm> charms =
      new ModelTable<>("charm", Charm.class, Function.identity(), json);
  private final ModelTable<String, Application> applications =
      new ModelTable<>("application", Application.class, Function.identity(), json);
  private final ModelTable<UnitName, Unit> units =
      new ModelTable<>("unit", Unit.class, UnitName::parse, json);
  private final ModelTable<Integer, Relation> relations =
      new ModelTable<>("relation", Relation.class, Integer::valueOf, json);
  private final ModelTable<Integer, ModelMachine> machines =
      new ModelTable<>("machine", ModelMachine.class, Integer::valueOf, json);
  private final ModelTable<BagKey, Bag> bags =
      new ModelTable<>("bag", Bag.class, BagKey::parse, json);
  private final ModelTable<String, UnitName> leaders =
      new ModelTable<>("leader", UnitName.class, Function.identity(), json);
  private final FaultTable faults = new FaultTable(json);
  private final OperationTable operations = new OperationTable(json);
  private final StatusHistory history = new StatusHistory(units, applications);
  private final HoldingTables holdings = new HoldingTables(json);
  private long unitNews;
  private final List<ModelTable<?, ?>> all =
      Stream.concat(
              Stream.of(
                  settings,
                  charms,
                  applications,
                  units,
                  relations,
                  machines,
                  bags,
                  leaders,
                  faults.table(),
                  operations.table()),
              holdings.all().stream())
          .toList();

  List<ModelTable<?, ?>> all() {
    return all;
  }

  /** Writes what changed, what it means for the history of statuses among it. */
  void write(Connection connection) throws SQLException {
    for (ModelTable<?, ?> table : all) {
      table.write(connection);
    }
    history.write(connection);
  }

  @Override
  public HoldingTables holdings() {
    return holdings;
  }

  @Override
  public FaultTable faults() {
    return faults;
  }

  @Override
  public OperationTable operations() {
    return operations;
  }

  /** Of units and settings only what others see; settings are counters for the most part. */
  @Override
  public long news() {
    long news = unitNews;
    for (ModelTable<?, ?> table : all) {
      news += table == units || table == settings ? 0 : table.changes();
    }
    return news;
  }

  @Override
  public Optional<UnitName> leader(String application) {
    return leaders.get(application);
  }

  @Override
  public void leader(String application, UnitName unit) {
    leaders.put(application, unit);
  }

  @Override
  public Optional<String> setting(String key) {
    return settings.get(key);
  }

  @Override
  public Collection<String> settings() {
    return Collections.unmodifiableSet(settings.rows().keySet());
  }

  @Override
  public Optional<Charm> charm(String key) {
    return charms.get(key);
  }

  @Override
  public Collection<Charm> charms() {
    return List.copyOf(charms.rows().values());
  }

  @Override
  public Optional<Application> application(String name) {
    return applications.get(name);
  }

  @Override
  public Collection<Application> applications() {
    return List.copyOf(applications.rows().values());
  }

  @Override
  public Optional<Unit> unit(UnitName name) {
    return units.get(name);
  }

  @Override
  public Collection<Unit> units() {
    return List.copyOf(units.rows().values());
  }

  @Override
  public Collection<Unit> unitsOf(String application) {
    return Collections.unmodifiableCollection(
        units
            .rows()
            .subMap(
                new UnitName(application, 0), true,
                new UnitName(application, Integer.MAX_VALUE), true)
            .values());
  }

  @Override
  public Optional<Relation> relation(int id) {
    return relations.get(id);
  }

  @Override
  public Collection<Relation> relations() {
    return List.copyOf(relations.rows().values());
  }

  @Override
  public Optional<ModelMachine> machine(int id) {
    return machines.get(id);
  }

  @Override
  public Collection<ModelMachine> machines() {
    return List.copyOf(machines.rows().values());
  }

  @Override
  public Bag bag(int relation, String owner) {
    return bags.get(new BagKey(relation, owner)).orElse(Bag.EMPTY);
  }

  @Override
  public void setting(String key, String value) {
    settings.put(key, value);
  }

  @Override
  public void put(Charm charm) {
    charms.put(charm.key(), charm);
  }

  @Override
  public void put(Application application) {
    applications.put(application.name(), application);
  }

  @Override
  public void put(Unit unit) {
    unitNews += units.get(unit.name()).filter(unit::sameToOthers).isPresent() ? 0 : 1;
    units.put(unit.name(), unit);
  }

  @Override
  public void put(Relation relation) {
    relations.put(relation.id(), relation);
  }

  @Override
  public void put(ModelMachine machine) {
    machines.put(machine.id(), machine);
  }

  @Override
  public void bag(int relation, String owner, Bag bag) {
    bags.put(new BagKey(relation, owner), bag);
  }

  @Override
  public void removeApplication(String name) {
    applications.remove(name);
    leaders.remove(name);
    holdings.removeApplication(name);
  }

  @Override
  public void removeUnit(UnitName name) {
    units.get(name).ifPresent(unit -> holdings.removeUnit(name, unit.machine()));
    unitNews++;
    units.remove(name);
    faults.removeUnit(name);
  }

  @Override
  public void removeRelation(int id) {
    relations.remove(id);
    holdings.removeRelation(id);
    List.copyOf(bags.rows().subMap(new BagKey(id, ""), new BagKey(id + 1, "")).keySet())
        .forEach(bags::remove);
  }

  @Override
  public void removeMachine(int id) {
    machines.remove(id);
  }
}
