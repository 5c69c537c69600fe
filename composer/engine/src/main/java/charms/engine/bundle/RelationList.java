package charms.engine.bundle;

import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlScalar;
import charms.model.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** A bundle's relations: {@code [a:ep, b:ep]} each, or {@code [a, [b, c]]} for several of one. */
final class RelationList {
  private RelationList() {}

  static List<BundleRelation> read(YamlMapping bundle) {
    List<BundleRelation> relations = new ArrayList<>();
    for (YamlNode node : bundle.sequence("relations").items()) {
      List<YamlNode> sides = node.asSequence("a relation").items();
      if (sides.size() != 2) {
        throw node.unexpected("a relation", "two sides, as in [congress, mysql]");
      }
      for (YamlScalar one : names(sides.get(0))) {
        for (YamlScalar other : names(sides.get(1))) {
          relations.add(new BundleRelation(one.text(), other.text(), one.position()));
        }
      }
    }
    return relations;
  }

  private static List<YamlScalar> names(YamlNode side) {
    List<YamlNode> all = side instanceof YamlSequence several ? several.items() : List.of(side);
    List<YamlScalar> names = new ArrayList<>();
    for (YamlNode one : all) {
      if (!(one instanceof YamlScalar name) || name.isNull()) {
        throw one.unexpected("a relation", "an application, as in mysql:shared-db");
      }
      names.add(name);
    }
    return names;
  }
}
