package charms.engine.secret;

import charms.engine.state.EventKind;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Secret;
import charms.engine.state.SecretNotice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets the owners of secrets know what is due: by the clock, or because a user says so. */
public final class DueSecrets {
  private final ModelChange model;
  private final Instant now;

  public DueSecrets(ModelChange model, Instant now) {
    this.model = model;
    this.now = now;
  }

  /** Notes what the clock says: each rotation, and each end of a revision, once. */
  public void byClock() {
    for (Secret secret : List.copyOf(model.holdings().secrets())) {
      if (!secret.ofModel()) {
        Secret rotated = isPast(secret.about().rotates()) ? rotated(secret) : secret;
        model.holdings().put(endsNow(rotated) ? expired(rotated) : rotated);
      }
    }
  }

  /** It is time to replace a secret, whatever the clock says. */
  public void rotate(String text) {
    model.holdings().put(rotated(ofCharm(text)));
  }

  /** A secret's newest revision ended, whatever the clock says. */
  public void expire(String text) {
    model.holdings().put(expired(ofCharm(text)));
  }

  private Secret ofCharm(String text) {
    Secret secret = SecretSearch.need(model, text);
    if (secret.ofModel()) {
      throw new ModelException(
          "secret \"" + text + "\" is a user's own, there is no charm to tell of it");
    }
    return secret;
  }

  private boolean isPast(@Nullable Instant moment) {
    return moment != null && !moment.isAfter(now);
  }

  private boolean endsNow(Secret secret) {
    Instant end = secret.about().expires();
    return end != null && isPast(end) && !end.equals(secret.endTold());
  }

  private Secret rotated(Secret secret) {
    Secret.About about = secret.about();
    Rotation rotation = Rotation.named(about.rotate()).orElse(Rotation.NEVER);
    return secret
        .withAbout(about.withRotates(rotation.next(now)))
        .with(new SecretNotice(EventKind.SECRET_ROTATE, secret.latest()));
  }

  private static Secret expired(Secret secret) {
    return secret
        .withEndTold(secret.about().expires())
        .with(new SecretNotice(EventKind.SECRET_EXPIRED, secret.latest()));
  }
}
