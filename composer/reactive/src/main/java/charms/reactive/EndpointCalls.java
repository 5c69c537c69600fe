package charms.reactive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods every endpoint offers to {@code charms.reactive relation_call}. */
final class EndpointCalls {
  private EndpointCalls() {}

  static @Nullable Object call(Endpoint endpoint, String method, List<String> words) {
    return switch (method) {
      case "is_joined" -> endpoint.isJoined();
      case "relation_ids" -> relationIds(endpoint);
      case "joined_units" -> joinedUnits(endpoint);
      case "get" -> get(endpoint, words);
      case "set" -> set(endpoint, words);
      default ->
          throw new IllegalArgumentException(
              "endpoint '" + endpoint.name() + "' has no method '" + method + "'");
    };
  }

  private static List<String> relationIds(Endpoint endpoint) {
    List<String> ids = new ArrayList<>();
    for (Relation relation : endpoint.relations()) {
      ids.add(relation.id());
    }
    return ids;
  }

  private static List<String> joinedUnits(Endpoint endpoint) {
    List<String> names = new ArrayList<>();
    for (RemoteUnit unit : endpoint.joinedUnits()) {
      names.add(unit.name());
    }
    return names;
  }

  private static String get(Endpoint endpoint, List<String> words) {
    if (words.isEmpty() || words.size() > 2) {
      throw new IllegalArgumentException("expected get KEY [UNIT]");
    }
    for (RemoteUnit unit : endpoint.joinedUnits()) {
      boolean asked = words.size() == 1 || unit.name().equals(words.get(1));
      Optional<String> value = asked ? unit.bag().get(words.get(0)) : Optional.empty();
      if (value.isPresent()) {
        return value.get();
      }
    }
    return "";
  }

  private static @Nullable Object set(Endpoint endpoint, List<String> words) {
    if (words.size() != 2) {
      throw new IllegalArgumentException("expected set KEY VALUE");
    }
    for (Relation relation : endpoint.relations()) {
      relation.unitBag().put(words.get(0), words.get(1));
    }
    return null;
  }
}
