package charms.engine;

import charms.engine.schedule.Leadership;
import charms.engine.schedule.Membership;
import charms.engine.state.Model;
import charms.engine.state.Relation;
import charms.engine.state.RelationView;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code juju show-unit} prints of a unit. */
final class UnitDescription {
  private final Model model;
  private final Unit unit;

  UnitDescription(Model model, Unit unit) {
    this.model = model;
    this.unit = unit;
  }

  Map<String, Object> values() {
    String own = unit.name().application();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("machine", String.valueOf(unit.machine()));
    values.put("opened-ports", unit.portRanges());
    values.put("public-address", model.addressOf(unit));
    values.put("charm", model.charmOf(model.needApplication(own)).url());
    values.put("leader", Leadership.leads(model, unit.name()));
    List<Object> relations = new ArrayList<>();
    for (Relation relation : model.relationsOf(own)) {
      if (Membership.takesPart(model, unit, relation)) {
        relations.add(relation(relation));
      }
    }
    values.put("relation-info", relations);
    return Map.of(unit.name().toString(), values);
  }

  private Map<String, Object> relation(Relation relation) {
    String own = unit.name().application();
    String remote = relation.remoteOf(own).application();
    RelationView view =
        unit.progress().relations().getOrDefault(relation.id(), RelationView.CREATED);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("relation-id", relation.id());
    values.put("endpoint", relation.endOf(own).endpoint());
    values.put("related-endpoint", relation.remoteOf(own).endpoint());
    values.put("application-data", model.bag(relation.id(), remote).values());
    values.put("local-unit", scoped(relation, unit.name()));
    Map<String, Object> units = new TreeMap<>();
    for (UnitName member : view.members().keySet()) {
      units.put(member.toString(), scoped(relation, member));
    }
    values.put("related-units", units);
    return values;
  }

  private Map<String, Object> scoped(Relation relation, UnitName name) {
    boolean inScope =
        model
            .unit(name)
            .filter(one -> one.progress().relations().containsKey(relation.id()))
            .isPresent();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("in-scope", inScope);
    values.put("data", model.bag(relation.id(), name.toString()).values());
    return values;
  }
}
