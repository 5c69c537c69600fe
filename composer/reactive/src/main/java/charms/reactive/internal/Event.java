package charms.reactive.internal;

import charms.reactive.Relation;
import charms.reactive.event.LifecycleEvent;
import charms.reactive.event.RelationEvent;
import charms.reactive.event.SecretEvent;
import charms.reactive.event.StorageEvent;
import charms.reactive.internal.DeferredEvents.Deferred;
import java.util.Locale;
import java.util.Optional;

/**
 * The event of one hook for one handler, of whatever kind. The processor has seen to it that a
 * handler's parameter fits its hooks.
 */
final class Event implements LifecycleEvent, RelationEvent, SecretEvent, StorageEvent {
  private final HookFacts facts;
  private final EndpointSet endpoints;
  private final boolean deferredBefore;
  private final String handler;
  private final DeferredEvents deferredEvents;

  /**
   * @param facts of the hook it came with
   * @param handler the key of the handler it is for
   */
  Event(
      HookFacts facts,
      EndpointSet endpoints,
      boolean deferredBefore,
      String handler,
      DeferredEvents deferredEvents) {
    this.facts = facts;
    this.endpoints = endpoints;
    this.deferredBefore = deferredBefore;
    this.handler = handler;
    this.deferredEvents = deferredEvents;
  }

  @Override
  public String hook() {
    return facts.hook();
  }

  @Override
  public void defer() {
    deferredEvents.add(new Deferred(handler, facts.ofEvent()));
  }

  @Override
  public boolean deferred() {
    return deferredBefore;
  }

  @Override
  public Kind kind() {
    String word = hook().substring(hook().lastIndexOf('-') + 1);
    return Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  @Override
  public String endpoint() {
    return required("JUJU_RELATION");
  }

  @Override
  public Relation relation() {
    return endpoints.relation(endpoint(), required("JUJU_RELATION_ID"));
  }

  @Override
  public Optional<String> unit() {
    return facts.variable("JUJU_REMOTE_UNIT");
  }

  @Override
  public Optional<String> application() {
    return facts.variable("JUJU_REMOTE_APP").or(() -> unit().map(UnitNumber::application));
  }

  @Override
  public Optional<String> departingUnit() {
    return facts.variable("JUJU_DEPARTING_UNIT");
  }

  @Override
  public String storage() {
    return UnitNumber.application(id());
  }

  /** Of a secret or of a storage, whichever the hook is about. */
  @Override
  public String id() {
    return facts.variable("JUJU_SECRET_ID").orElseGet(() -> required("JUJU_STORAGE_ID"));
  }

  @Override
  public Optional<String> location() {
    return facts.variable("JUJU_STORAGE_LOCATION");
  }

  @Override
  public boolean attached() {
    return hook().endsWith("-storage-attached");
  }

  @Override
  public Optional<String> label() {
    return facts.variable("JUJU_SECRET_LABEL");
  }

  @Override
  public Optional<Long> revision() {
    return facts.variable("JUJU_SECRET_REVISION").map(Long::valueOf);
  }

  private String required(String variable) {
    return facts
        .variable(variable)
        .orElseThrow(
            () -> new IllegalStateException("hook '" + hook() + "' comes without " + variable));
  }
}
