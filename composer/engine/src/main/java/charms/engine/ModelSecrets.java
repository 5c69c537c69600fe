package charms.engine;

import charms.engine.secret.Rotation;
import charms.engine.state.EventKind;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Secret;
import charms.engine.state.SecretNotice;
import java.time.Instant;
import java.util.List;

/** Lists secrets, and lets their owners know what is due. */
final class ModelSecrets {
  private ModelSecrets() {}

  static List<ModelSecret> list(Model model) {
    return model.holdings().secrets().stream()
        .map(
            secret ->
                new ModelSecret(
                    secret.id(),
                    secret.about().label(),
                    secret.owner(),
                    secret.about().rotate(),
                    secret.latest()))
        .toList();
  }

  static void rotate(ModelChange model, String text, Instant now) {
    Secret secret = need(model, text);
    Secret.About about = secret.about();
    Rotation rotation = Rotation.named(about.rotate()).orElse(Rotation.NEVER);
    Secret.About next = about.withRotates(rotation.next(now));
    SecretNotice notice = new SecretNotice(EventKind.SECRET_ROTATE, secret.latest());
    model.holdings().put(secret.withAbout(next).with(notice));
  }

  static void expire(ModelChange model, String text) {
    Secret secret = need(model, text);
    SecretNotice notice = new SecretNotice(EventKind.SECRET_EXPIRED, secret.latest());
    model.holdings().put(secret.with(notice));
  }

  private static Secret need(Model model, String text) {
    return model
        .holdings()
        .secret(text.replaceFirst("^secret:", ""))
        .orElseThrow(() -> new ModelException("secret \"" + text + "\" not found"));
  }
}
