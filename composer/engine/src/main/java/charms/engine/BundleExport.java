package charms.engine;

import charms.engine.state.Application;
import charms.engine.state.Charm;
import charms.engine.state.Model;
import charms.engine.state.ModelMachine;
import charms.engine.state.Relation;
import charms.engine.state.Resource;
import charms.engine.state.Unit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A model as a bundle that gives the same model again. Charms and files are named where they came
 * from; a charm that is no longer there, as the engine's own copy.
 *
 * @param charms where the engine keeps its copies
 * @param directory where the bundle will be
 */
record BundleExport(Model model, Path charms, Path directory) {
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    Optional<String> common = commonBase();
    common.ifPresent(base -> values.put("default-base", base + "/stable"));
    Map<String, Object> applications = new TreeMap<>();
    for (Application application : model.applications()) {
      applications.put(application.name(), application(application, common.isEmpty()));
    }
    values.put("applications", applications);
    Map<String, Object> machines = machines(common);
    if (!machines.isEmpty()) {
      values.put("machines", machines);
    }
    List<Object> relations = relations();
    if (!relations.isEmpty()) {
      values.put("relations", relations);
    }
    return values;
  }

  /** The base of all applications and machines; empty when they differ, or there are none. */
  private Optional<String> commonBase() {
    TreeSet<String> bases = new TreeSet<>();
    model.applications().forEach(application -> bases.add(application.base()));
    model.machines().forEach(machine -> bases.add(machine.base()));
    return bases.size() == 1 ? Optional.of(bases.first()) : Optional.empty();
  }

  private Map<String, Object> application(Application application, boolean withBase) {
    Charm charm = model.charmOf(application);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("charm", shown(place(charm)));
    if (withBase) {
      values.put("base", application.base() + "/stable");
    }
    Map<String, Object> resources = new TreeMap<>();
    for (Resource resource : model.holdings().resourcesOf(application.name())) {
      String origin = resource.origin();
      if (origin != null) {
        resources.put(resource.name(), shown(Path.of(origin)));
      }
    }
    putUnlessEmpty(values, "resources", resources);
    Map<String, Object> storage = new TreeMap<>();
    model
        .holdings()
        .storageFor(application.name())
        .directives()
        .forEach(
            (name, one) -> {
              if (one.count() > 0) {
                storage.put(name, one.pool() + "," + one.count() + "," + one.mebibytes() + "M");
              }
            });
    putUnlessEmpty(values, "storage", storage);
    if (!charm.subordinate()) {
      List<Object> to = new ArrayList<>();
      for (Unit unit : model.unitsOf(application.name())) {
        to.add(String.valueOf(unit.machine()));
      }
      values.put("num_units", to.size());
      if (!to.isEmpty()) {
        values.put("to", to);
      }
    }
    if (application.exposed()) {
      values.put("expose", true);
    }
    Map<String, Object> options = new TreeMap<>();
    application
        .config()
        .forEach(
            (name, text) ->
                options.put(
                    name,
                    Optional.ofNullable(charm.options().get(name))
                        .flatMap(option -> option.value(text))
                        .orElse(text)));
    putUnlessEmpty(values, "options", options);
    if (application.trust()) {
      values.put("trust", true);
    }
    return values;
  }

  private static void putUnlessEmpty(
      Map<String, Object> values, String key, Map<String, Object> block) {
    if (!block.isEmpty()) {
      values.put(key, block);
    }
  }

  private Path place(Charm charm) {
    Optional<Path> origin = Optional.ofNullable(charm.origin()).map(Path::of).filter(Files::exists);
    return origin.orElseGet(() -> charms.resolve(charm.key()));
  }

  private String shown(Path place) {
    Path beside = directory.toAbsolutePath().normalize();
    return place.startsWith(beside) ? "./" + beside.relativize(place) : place.toString();
  }

  private Map<String, Object> machines(Optional<String> common) {
    Map<String, Object> machines = new LinkedHashMap<>();
    for (ModelMachine machine : model.machines()) {
      Map<String, Object> values = new LinkedHashMap<>();
      if (common.isEmpty()) {
        values.put("base", machine.base() + "/stable");
      }
      machines.put(String.valueOf(machine.id()), values);
    }
    return machines;
  }

  private List<Object> relations() {
    List<Object> relations = new ArrayList<>();
    for (Relation relation : model.relations()) {
      if (!relation.peer()) {
        relations.add(List.of(relation.requirer().toString(), relation.provider().toString()));
      }
    }
    return relations;
  }
}
