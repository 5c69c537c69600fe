package charms.testkit;

import charms.reactive.CharmDefinition;
import charms.testkit.Event.OfRelation;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The variables Juju sets for an event (juju-contract.md section 3). */
final class HookEnvironment {
  private static final String MODEL_UUID = "6a2b9a1e-0000-4000-8000-00000000c0de";

  private final CharmDefinition charm;
  private final Event event;
  private final State state;
  private final RelationScope scope;
  private final Path charmDirectory;

  HookEnvironment(
      CharmDefinition charm, Event event, State state, RelationScope scope, Path charmDirectory) {
    this.charm = charm;
    this.event = event;
    this.state = state;
    this.scope = scope;
    this.charmDirectory = charmDirectory;
  }

  /** As in {@code congress/0}. */
  String unit() {
    return charm.name() + "/" + state.juju().unit();
  }

  Map<String, String> variables() {
    Map<String, String> variables = new TreeMap<>();
    variables.put("JUJU_UNIT_NAME", unit());
    variables.put("JUJU_CHARM_DIR", charmDirectory.toString());
    variables.put("CHARM_DIR", charmDirectory.toString());
    variables.put("JUJU_MODEL_NAME", "testkit");
    variables.put("JUJU_MODEL_UUID", MODEL_UUID);
    if (event instanceof Event.Action) {
      variables.put("JUJU_ACTION_NAME", event.name());
      variables.put("JUJU_DISPATCH_PATH", "actions/" + event.name());
      return variables;
    }
    variables.put("JUJU_HOOK_NAME", event.name());
    variables.put("JUJU_DISPATCH_PATH", "hooks/" + event.name());
    if (event instanceof OfRelation relation) {
      addRelation(variables, relation);
    } else if (event instanceof Event.OfStorage storage) {
      variables.put("JUJU_STORAGE_ID", storage.id());
      variables.put("JUJU_STORAGE_LOCATION", state.juju().holdings().storages().get(storage.id()));
      variables.put("JUJU_STORAGE_KIND", "filesystem");
    } else if (event instanceof Event.OfSecret secret) {
      addSecret(variables, secret);
    }
    return variables;
  }

  private void addSecret(Map<String, String> variables, Event.OfSecret event) {
    SecretState secret = state.secret(event.id());
    variables.put("JUJU_SECRET_ID", secret.id());
    if (!secret.label().isEmpty()) {
      variables.put("JUJU_SECRET_LABEL", secret.label());
    }
    if (event.revision() > 0) {
      variables.put("JUJU_SECRET_REVISION", String.valueOf(event.revision()));
    }
  }

  private void addRelation(Map<String, String> variables, OfRelation relation) {
    variables.put("JUJU_RELATION", relation.endpoint());
    scope
        .subject()
        .ifPresent(
            subject -> {
              variables.put("JUJU_RELATION_ID", subject.id());
              variables.put("JUJU_REMOTE_APP", subject.remoteApplication());
            });
    if (relation.remoteUnit() >= 0) {
      variables.put("JUJU_REMOTE_UNIT", relation.remote());
      if (relation.kind() == Event.Kind.DEPARTED) {
        variables.put("JUJU_DEPARTING_UNIT", relation.remote());
      }
    }
  }
}
