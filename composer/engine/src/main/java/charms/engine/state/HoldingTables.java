package charms.engine.state;

import com.google.gson.Gson;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The tables of what units and applications hold. */
final class HoldingTables implements HoldingsChange {
  private static final Comparator<Storage> STORAGE_ORDER =
      Comparator.comparing(Storage::name)
          .thenComparing(storage -> storage.id().length())
          .thenComparing(Storage::id);

  private final ModelTable<String, Storage> storages;
  private final ModelTable<String, ApplicationStorage> storageFor;
  private final ModelTable<String, Resource> resources;
  private final ModelTable<String, Secret> secrets;
  private final ModelTable<UnitName, UnitState> states;

  HoldingTables(Gson json) {
    storages = new ModelTable<>("storage", Storage.class, Function.identity(), json);
    storageFor =
        new ModelTable<>(
            "application_storage", ApplicationStorage.class, Function.identity(), json);
    resources = new ModelTable<>("resource", Resource.class, Function.identity(), json);
    secrets = new ModelTable<>("secret", Secret.class, Function.identity(), json);
    states = new ModelTable<>("unit_state", UnitState.class, UnitName::parse, json);
  }

  List<ModelTable<?, ?>> all() {
    return List.of(storages, storageFor, resources, secrets, states);
  }

  @Override
  public Optional<Storage> storage(String id) {
    return storages.get(id);
  }

  @Override
  public List<Storage> storages() {
    return storages.rows().values().stream().sorted(STORAGE_ORDER).toList();
  }

  @Override
  public List<Storage> storageOf(UnitName unit) {
    return storages().stream().filter(storage -> storage.isOf(unit)).toList();
  }

  @Override
  public ApplicationStorage storageFor(String application) {
    return storageFor
        .get(application)
        .orElseGet(() -> new ApplicationStorage(application, new TreeMap<>()));
  }

  @Override
  public Optional<Resource> resource(String application, String name) {
    return resources.get(Resource.key(application, name));
  }

  @Override
  public List<Resource> resourcesOf(String application) {
    return resources.rows().values().stream()
        .filter(resource -> resource.application().equals(application))
        .toList();
  }

  @Override
  public Optional<Secret> secret(String id) {
    return secrets.get(id);
  }

  @Override
  public Collection<Secret> secrets() {
    return List.copyOf(secrets.rows().values());
  }

  @Override
  public UnitState stateOf(UnitName unit) {
    return states.get(unit).orElse(UnitState.EMPTY);
  }

  @Override
  public void put(Storage storage) {
    storages.put(storage.id(), storage);
  }

  @Override
  public void removeStorage(String id) {
    storages.remove(id);
  }

  @Override
  public void put(ApplicationStorage storage) {
    storageFor.put(storage.application(), storage);
  }

  @Override
  public void put(Resource resource) {
    resources.put(resource.key(), resource);
  }

  @Override
  public void put(Secret secret) {
    secrets.put(secret.id(), secret);
  }

  @Override
  public void removeSecret(String id) {
    secrets.remove(id);
  }

  @Override
  public void put(UnitName unit, UnitState state) {
    states.put(unit, state);
  }

  /** Everything the unit holds ends with it, but for storage, which stays behind in its machine. */
  void removeUnit(UnitName unit, int machine) {
    storageOf(unit).forEach(storage -> put(storage.leftIn(machine)));
    states.remove(unit);
    removeSecretsOf(unit.toString());
    for (Secret secret : secrets()) {
      put(secret.without(unit).withoutGrants(grant -> grant.to().equals(unit.toString())));
    }
  }

  /** Everything the application holds ends with it. */
  void removeApplication(String application) {
    resourcesOf(application).forEach(resource -> resources.remove(resource.key()));
    storageFor.remove(application);
    for (Secret secret : secrets()) {
      put(secret.withoutGrants(grant -> grant.to().equals(application)));
    }
    removeSecretsOf(application);
  }

  /** A grant ends with its relation. */
  void removeRelation(int relation) {
    secrets().forEach(secret -> put(secret.withoutGrants(grant -> grant.relation() == relation)));
  }

  private void removeSecretsOf(String owner) {
    secrets().stream()
        .filter(secret -> secret.owner().equals(owner))
        .forEach(secret -> secrets.remove(secret.id()));
  }
}
