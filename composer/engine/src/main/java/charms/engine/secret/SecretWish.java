package charms.engine.secret;

import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Secret;
import charms.engine.state.SecretGrant;
import charms.engine.state.SecretId;
import charms.engine.state.SecretRevision;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a user wants of the user's own secrets, which the model owns. A secret is named by its id,
 * its URI or its name. Every refusal is a {@link ModelException} in Juju's words and changes
 * nothing.
 */
public final class SecretWish {
  private final ModelChange model;
  private final Instant now;

  public SecretWish(ModelChange model, Instant now) {
    this.model = model;
    this.now = now;
  }

  /**
   * What is to be different.
   *
   * @param name the new name; empty: as it is
   * @param description the new description; empty: as it is
   * @param content new values, as {@link SecretValues} reads them; none: as they are
   * @param autoPrune whether revisions nobody reads are removed; empty: as it is
   */
  public record Update(
      Optional<String> name,
      Optional<String> description,
      Map<String, String> content,
      Optional<Boolean> autoPrune) {
    public Update {
      content = Map.copyOf(content);
    }

    @Override
    public String toString() {
      return "Update[" + name + ", " + content.size() + " values hidden]";
    }
  }

  /** Adds one; its id. */
  public String add(String name, String description, Map<String, String> content) {
    if (content.isEmpty()) {
      throw new ModelException("missing secret value or filename");
    }
    checkFree(name);
    String id = SecretId.fresh();
    Secret.About about = Secret.About.NOTHING.withLabel(name).withDescription(description);
    SecretRevision first = new SecretRevision(SecretValues.encode(content), now);
    put(new SecretChange.Added(id, Secret.MODEL, about, first));
    return id;
  }

  /** Changes one. */
  public void update(String text, Update update) {
    Secret secret = own(text);
    Secret.About about = secret.about();
    String name = update.name().orElse(about.label());
    if (!name.equals(about.label())) {
      checkFree(name);
    }
    Secret.About changed =
        about
            .withLabel(name)
            .withDescription(update.description().orElse(about.description()))
            .withAutoPrune(update.autoPrune().orElse(about.autoPrune()));
    put(new SecretChange.Described(secret.id(), changed));
    if (!update.content().isEmpty()) {
      SecretRevision next = new SecretRevision(SecretValues.encode(update.content()), now);
      put(new SecretChange.Filled(secret.id(), next, false));
    }
  }

  /** Lets an application read one. */
  public void grant(String text, String application) {
    Secret secret = own(text);
    needApplication(secret, application);
    put(new SecretChange.Granted(secret.id(), SecretGrant.byUser(application)));
  }

  /** Takes that back. */
  public void revoke(String text, String application) {
    Secret secret = own(text);
    needApplication(secret, application);
    put(new SecretChange.Revoked(secret.id(), application));
  }

  private void needApplication(Secret secret, String application) {
    if (model.application(application).isEmpty()) {
      throw new ModelException(
          "cannot change access to \"secret:%s\" for \"%s\": application \"%s\" not found"
              .formatted(secret.id(), application, application));
    }
  }

  /**
   * Removes one, or one of its revisions.
   *
   * @param revision empty: all of it
   */
  public void remove(String text, Optional<Integer> revision) {
    Secret secret = own(text);
    revision.ifPresent(number -> secret.need(number));
    put(
        revision
            .map(number -> (SecretChange) new SecretChange.RevisionRemoved(secret.id(), number))
            .orElseGet(() -> new SecretChange.Removed(secret.id())));
  }

  private void checkFree(String name) {
    boolean taken = SecretSearch.named(model, name).isPresent();
    if (taken) {
      throw new ModelException("secret with name \"" + name + "\" already exists");
    }
  }

  private Secret own(String text) {
    Secret found = SecretSearch.need(model, text);
    if (!found.ofModel()) {
      throw new ModelException("permission denied");
    }
    return found;
  }

  private void put(SecretChange change) {
    change
        .apply(model.holdings().secret(change.id()))
        .ifPresentOrElse(
            secret -> model.holdings().put(secret),
            () -> model.holdings().removeSecret(change.id()));
  }
}
