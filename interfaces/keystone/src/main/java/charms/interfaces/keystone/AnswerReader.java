package charms.interfaces.keystone;

import charms.reactive.Relation;
import charms.reactive.RemoteBag;
import charms.reactive.RemoteUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads keystone's answer: the application's bag of the first relation under its dashed names, else
 * the first unit that has the key (interfaces.md section 2, "Accessor").
 */
final class AnswerReader {
  private static final Map<String, String> APPLICATION_NAMES =
      Map.of(
          "service_username", "service-user-name",
          "service_tenant", "service-project-name",
          "service_tenant_id", "service-project-id",
          "service_domain", "service-domain-name");

  private final List<Relation> relations;

  AnswerReader(List<Relation> relations) {
    this.relations = relations;
  }

  /** The value as text; JSON texts are unquoted, JSON null counts as absent. */
  Optional<String> text(String name) {
    return bag(name)
        .flatMap(
            found -> {
              @Nullable Object value = found.bag.json(found.key);
              if (value == null) {
                return Optional.empty();
              }
              return value instanceof String text
                  ? Optional.of(text).filter(t -> !t.isEmpty())
                  : found.bag.get(found.key);
            });
  }

  /** The value decoded from JSON. */
  Optional<Object> decoded(String name) {
    return bag(name).flatMap(found -> Optional.ofNullable(found.bag.json(found.key)));
  }

  private Optional<Found> bag(String name) {
    if (relations.isEmpty()) {
      return Optional.empty();
    }
    String dashed = APPLICATION_NAMES.getOrDefault(name, name.replace('_', '-'));
    RemoteBag application = relations.get(0).remoteApplicationBag();
    if (application.get(dashed).isPresent()) {
      return Optional.of(new Found(application, dashed));
    }
    for (Relation relation : relations) {
      for (RemoteUnit unit : relation.units()) {
        for (String key : List.of(name, name.replace('_', '-'))) {
          if (unit.bag().get(key).isPresent()) {
            return Optional.of(new Found(unit.bag(), key));
          }
        }
      }
    }
    return Optional.empty();
  }

  private record Found(RemoteBag bag, String key) {}
}
