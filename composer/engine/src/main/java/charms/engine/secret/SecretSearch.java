package charms.engine.secret;

import charms.engine.state.Model;
import charms.engine.state.ModelException;
import charms.engine.state.Secret;
import charms.engine.state.SecretId;
import java.util.Optional;

/** Finds secrets as a user names them. */
public final class SecretSearch {
  private SecretSearch() {}

  /**
   * The secret of that id or URI, else the user's of that name.
   *
   * @throws ModelException when there is none
   */
  public static Secret need(Model model, String text) {
    Optional<String> id = SecretId.in(text);
    Optional<Secret> found =
        id.isPresent() ? model.holdings().secret(id.get()) : named(model, text);
    return found.orElseThrow(
        () -> new ModelException("secret \"" + id.orElse(text) + "\" not found"));
  }

  /** The user's secret of that name. */
  static Optional<Secret> named(Model model, String name) {
    return model.holdings().secrets().stream()
        .filter(Secret::ofModel)
        .filter(secret -> secret.about().label().equals(name))
        .findFirst();
  }
}
