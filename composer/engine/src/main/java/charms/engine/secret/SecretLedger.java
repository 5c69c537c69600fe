package charms.engine.secret;

import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.Secret;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A program's changes of secrets, in order. It sees them; others see them once it succeeded. */
public final class SecretLedger {
  private final List<SecretChange> changes = new ArrayList<>();

  /** Writes a change down. */
  public synchronized void add(SecretChange change) {
    changes.add(change);
  }

  /** Whether the program gave the secret content before. */
  public synchronized boolean filled(String id) {
    return changes.stream()
        .filter(change -> change.id().equals(id))
        .anyMatch(
            change ->
                change instanceof SecretChange.Added || change instanceof SecretChange.Filled);
  }

  /** A secret as the program sees it. */
  public synchronized Optional<Secret> find(Model model, String id) {
    Optional<Secret> found = model.holdings().secret(id);
    for (SecretChange change : changes) {
      if (change.id().equals(id)) {
        found = change.apply(found);
      }
    }
    return found;
  }

  /** All secrets as the program sees them, its own new ones last. */
  public synchronized List<Secret> all(Model model) {
    Set<String> ids = new LinkedHashSet<>();
    model.holdings().secrets().forEach(secret -> ids.add(secret.id()));
    changes.forEach(change -> ids.add(change.id()));
    return ids.stream().flatMap(id -> find(model, id).stream()).toList();
  }

  /** Makes the changes part of the model. */
  public synchronized void commit(ModelChange model) {
    for (SecretChange change : changes) {
      change
          .apply(model.holdings().secret(change.id()))
          .ifPresentOrElse(
              secret -> model.holdings().put(secret),
              () -> model.holdings().removeSecret(change.id()));
    }
  }
}
