package charms.engine.dashboard;

import charms.engine.schedule.Leadership;
import charms.engine.state.Bag;
import charms.engine.state.Model;
import charms.engine.state.Relation;
import charms.engine.state.Unit;
import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What both sides of a relation wrote. As JSON:
 *
 * <pre>
 * {"id": 3, "interface": "mysql-shared", "type": "regular", "sides": [
 *   {"role": "requirer", "application": "congress", "endpoint": "shared-db", "bags": [
 *     {"owner": "congress", "version": 0, "values": {}},
 *     {"owner": "congress/0", "leader": true, "inScope": true, "version": 2,
 *      "values": {"hostname": "10.5.3.128", "password": "&bull;&bull;&bull;&bull;"}}]},
 *   {"role": "provider", ...}]}
 * </pre>
 *
 * @param id its number
 * @param type {@code regular}, {@code peer} or {@code subordinate}
 * @param sides requirer, then provider; one of role {@code peer} in a peer relation
 */
record RelationPicture(
    int id, @SerializedName("interface") String interfaceName, String type, List<Side> sides) {
  /** One side; its bags are the application's, then its units'. */
  record Side(String role, String application, String endpoint, List<OwnedBag> bags) {}

  /**
   * A bag.
   *
   * @param owner as in {@code congress} or {@code congress/0}
   * @param leader whether the owner is the unit that leads
   * @param inScope whether the unit was told of the relation; an application's bag always is
   * @param version counts real changes
   * @param values by key, secrets kept back
   */
  record OwnedBag(
      String owner, boolean leader, boolean inScope, int version, Map<String, String> values) {}

  static RelationPicture of(Model model, Relation relation, Concealment concealment) {
    List<Side> sides = new ArrayList<>();
    for (Relation.End end : relation.ends()) {
      String role =
          relation.peer() ? "peer" : end.equals(relation.requirer()) ? "requirer" : "provider";
      List<OwnedBag> bags = new ArrayList<>();
      String application = end.application();
      bags.add(bag(application, false, true, model.bag(relation.id(), application), concealment));
      for (Unit unit : model.unitsOf(application)) {
        String name = unit.name().toString();
        bags.add(
            bag(
                name,
                Leadership.leads(model, unit.name()),
                unit.progress().relations().containsKey(relation.id()),
                model.bag(relation.id(), name),
                concealment));
      }
      sides.add(new Side(role, application, end.endpoint(), bags));
    }
    return new RelationPicture(
        relation.id(), relation.interfaceName(), ModelPicture.type(relation), sides);
  }

  private static OwnedBag bag(
      String owner, boolean leader, boolean inScope, Bag bag, Concealment concealment) {
    Map<String, String> shown = new LinkedHashMap<>();
    bag.values().forEach((key, value) -> shown.put(key, concealment.value(key, value)));
    return new OwnedBag(owner, leader, inScope, bag.version(), shown);
  }
}
