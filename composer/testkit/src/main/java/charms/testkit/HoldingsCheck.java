package charms.testkit;

import charms.testkit.Event.OfSecret;
import charms.testkit.Event.OfStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What cannot be about storages, resources and secrets. */
final class HoldingsCheck {
  private final CharmShape charm;
  private final Holdings holdings;

  HoldingsCheck(CharmShape charm, State state) {
    this.charm = charm;
    this.holdings = state.juju().holdings();
  }

  /** Of the state alone. */
  List<String> contradictions() {
    List<String> found = new ArrayList<>();
    for (String id : holdings.storages().keySet()) {
      int slash = id.indexOf('/');
      if (slash < 1 || !id.substring(slash + 1).matches("[0-9]+")) {
        found.add("storage '" + id + "' has no id like 'data/0'");
      } else if (isUnknown(charm.storages(), id.substring(0, slash))) {
        found.add("storage '" + id.substring(0, slash) + "' is not in metadata.yaml");
      }
    }
    for (String name : holdings.resources().keySet()) {
      if (isUnknown(charm.resources(), name)) {
        found.add("resource '" + name + "' is not in metadata.yaml");
      }
    }
    Set<String> labels = new TreeSet<>();
    for (SecretState secret : holdings.secrets()) {
      if (!secret.label().isEmpty() && !labels.add(secret.label())) {
        found.add("two secrets have the label '" + secret.label() + "'");
      }
      if (secret.tracked() < 1 || secret.tracked() > secret.revisions().size()) {
        found.add(
            "'" + secret.id() + "' is used in revision " + secret.tracked() + ", which it has not");
      }
    }
    return found;
  }

  /** Of the event in the state. */
  List<String> contradictions(Event event) {
    List<String> found = new ArrayList<>();
    if (event instanceof OfStorage storage && !holdings.storages().containsKey(storage.id())) {
      found.add("hook '" + event.name() + "' of '" + storage.id() + "', which is not in the state");
    }
    if (event instanceof OfSecret secret) {
      Optional<SecretState> known = holdings.secret(secret.id());
      boolean ofOwner = !event.name().equals("secret-changed");
      if (known.isEmpty()) {
        found.add(
            "hook '" + event.name() + "' of '" + secret.id() + "', which is not in the state");
      } else if (known.get().owned() != ofOwner) {
        found.add(
            "hook '"
                + event.name()
                + "' goes to "
                + (ofOwner ? "the owner of a secret" : "those who read a secret")
                + ", and this unit "
                + (ofOwner ? "does not own '" : "owns '")
                + secret.id()
                + "'");
      } else if (secret.revision() > known.get().revisions().size()) {
        found.add("'" + secret.id() + "' has no revision " + secret.revision());
      }
    }
    return found;
  }

  private static boolean isUnknown(Optional<Set<String>> names, String name) {
    return names.isPresent() && !names.get().contains(name);
  }
}
