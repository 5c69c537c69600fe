package charms.engine.secret;

import charms.engine.state.Secret;
import charms.engine.state.SecretConsumer;
import charms.engine.state.SecretGrant;
import charms.engine.state.SecretRevision;
import charms.engine.state.UnitName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One change of one secret; a change of a secret that is gone changes nothing. */
public sealed interface SecretChange {
  /** The secret's id. */
  String id();

  /** The secret with the change; empty when it is not there then. */
  Optional<Secret> apply(Optional<Secret> before);

  /**
   * A new secret.
   *
   * @param owner an application or a unit
   */
  record Added(String id, String owner, Secret.About about, SecretRevision content)
      implements SecretChange {
    @Override
    public Optional<Secret> apply(Optional<Secret> before) {
      return Optional.of(
          new Secret(
              id,
              owner,
              about,
              content.created(),
              null,
              new TreeMap<>(Map.of(1, content)),
              new TreeMap<>(),
              List.of(),
              List.of()));
    }
  }

  /** What the owner says of it, in place of what it said. */
  record Described(String id, Secret.About about) implements SecretChange {
    @Override
    public Optional<Secret> apply(Optional<Secret> before) {
      return before.map(secret -> secret.withAbout(about));
    }
  }

  /**
   * New content.
   *
   * @param again whether the same program gave it content before: it is still one revision
   */
  record Filled(String id, SecretRevision content, boolean again) implements SecretChange {
    @Override
    public Optional<Secret> apply(Optional<Secret> before) {
      return before.map(
          secret ->
              secret.holds(content)
                  ? secret
                  : secret.with(again ? secret.latest() : secret.latest() + 1, content));
    }
  }

  /** A right given. */
  record Granted(String id, SecretGrant grant) implements SecretChange {
    @Override
    public Optional<Secret> apply(Optional<Secret> before) {
      return before.map(
          secret -> {
            List<SecretGrant> grants = new ArrayList<>(secret.grants());
            grants.remove(grant);
            grants.add(grant);
            return secret.withGrants(grants);
          });
    }
  }

  /**
   * Rights taken back.
   *
   * @param from a unit, or an application with all its units
   */
  record Revoked(String id, String from) implements SecretChange {
    @Override
    public Optional<Secret> apply(Optional<Secret> before) {
      Predicate<SecretGrant> taken =
          grant -> grant.to().equals(from) || grant.to().startsWith(from + "/");
      return before.map(secret -> secret.withoutGrants(taken));
    }
  }

  /** All of it removed. */
  record Removed(String id) implements SecretChange {
    @Override
    public Optional<Secret> apply(Optional<Secret> before) {
      return Optional.empty();
    }
  }

  /** One revision removed; with the last one the secret. */
  record RevisionRemoved(String id, int revision) implements SecretChange {
    @Override
    public Optional<Secret> apply(Optional<Secret> before) {
      return before
          .filter(secret -> !secret.revisions().keySet().equals(Set.of(revision)))
          .map(secret -> secret.without(revision));
    }
  }

  /**
   * A unit that reads it.
   *
   * @param label the unit's own name for it, in place of the one it had; empty: as before
   * @param newest whether it goes on to the newest revision
   */
  record Read(String id, UnitName unit, Optional<String> label, boolean newest)
      implements SecretChange {
    @Override
    public Optional<Secret> apply(Optional<Secret> before) {
      return before.map(
          secret -> {
            SecretConsumer known =
                secret
                    .consumer(unit)
                    .orElseGet(() -> new SecretConsumer("", secret.latest(), secret.latest()));
            return secret.with(
                unit,
                new SecretConsumer(
                    label.orElse(known.label()),
                    newest ? secret.latest() : known.revision(),
                    newest ? secret.latest() : known.told()));
          });
    }
  }
}
