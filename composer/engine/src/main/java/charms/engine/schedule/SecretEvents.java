package charms.engine.schedule;

import charms.engine.state.EventKind;
import charms.engine.state.HookEvent;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.Secret;
import charms.engine.state.SecretConsumer;
import charms.engine.state.SecretNotice;
import charms.engine.state.UnitName;
import java.util.Optional;
import java.util.stream.Stream;

/** The secret events due for one unit. */
public final class SecretEvents {
  private final Model model;
  private final UnitName unit;

  public SecretEvents(Model model, UnitName unit) {
    this.model = model;
    this.unit = unit;
  }

  /** What an owner is to be told of its secrets, then new revisions of those the unit reads. */
  Stream<HookEvent> due() {
    return Stream.concat(
        model.holdings().secrets().stream().flatMap(this::notice),
        model.holdings().secrets().stream().filter(this::hasNews).map(this::changed));
  }

  private Stream<HookEvent> notice(Secret secret) {
    return owns(secret)
        ? secret.notices().stream()
            .limit(1)
            .map(notice -> event(notice.kind(), secret, notice.revision()))
        : Stream.empty();
  }

  private boolean hasNews(Secret secret) {
    return secret.consumer(unit).filter(one -> one.told() < secret.latest()).isPresent()
        && !owns(secret)
        && secret.readableBy(unit);
  }

  private HookEvent changed(Secret secret) {
    return event(EventKind.SECRET_CHANGED, secret, secret.latest());
  }

  /** Whether the unit answers for the secret: its own, or its application's while it leads. */
  public boolean owns(Secret secret) {
    return secret.owner().equals(unit.toString())
        || secret.owner().equals(unit.application()) && Leadership.leads(model, unit);
  }

  /** The unit's own name for the secret; empty when it gave none. */
  private String labelOf(Secret secret) {
    return owns(secret)
        ? secret.about().label()
        : secret.consumer(unit).map(SecretConsumer::label).orElse("");
  }

  /** Records that the unit was told of a secret event; nothing for other events. */
  static void told(ModelChange model, UnitName unit, HookEvent event) {
    if (event.secret() == null) {
      return;
    }
    HookEvent.OfSecret which = event.ofSecret();
    Optional<Secret> found = model.holdings().secret(which.id());
    if (found.isEmpty()) {
      return;
    }
    Secret secret = found.get();
    if (event.kind() != EventKind.SECRET_CHANGED) {
      model.holdings().put(secret.told(new SecretNotice(event.kind(), which.revision())));
      return;
    }
    secret
        .consumer(unit)
        .map(one -> one.toldOf(which.revision()))
        .ifPresent(one -> model.holdings().put(secret.with(unit, one)));
  }

  private HookEvent event(EventKind kind, Secret secret, int revision) {
    return HookEvent.of(kind, new HookEvent.OfSecret(secret.id(), labelOf(secret), revision));
  }
}
