package charms.engine.schedule;

import charms.engine.state.Application;
import charms.engine.state.EventKind;
import charms.engine.state.HoldingsTold;
import charms.engine.state.HookEvent;
import charms.engine.state.Life;
import charms.engine.state.Model;
import charms.engine.state.Stage;
import charms.engine.state.Unit;
import charms.engine.state.UnitProgress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is next for a unit. Juju orders the start and the end of its life; between them it is told
 * of things as it notices them, so that several events may be next.
 */
public final class NextEvent {
  private final Model model;
  private final Unit unit;
  private final StorageEvents storage;

  private NextEvent(Model model, Unit unit) {
    this.model = model;
    this.unit = unit;
    this.storage = new StorageEvents(model, unit);
  }

  /**
   * The engine's own choice; empty when the unit knows all, is in error or lost, its machine is
   * down, or it waits for others.
   */
  public static Optional<HookEvent> of(Model model, Unit unit) {
    for (Supplier<Stream<HookEvent>> group : new NextEvent(model, unit).groups()) {
      Optional<HookEvent> first = group.get().findFirst();
      if (first.isPresent()) {
        return first;
      }
    }
    return Optional.empty();
  }

  /** All events of which any may be next under Juju; the engine's own choice comes first. */
  public static List<HookEvent> legal(Model model, Unit unit) {
    for (Supplier<Stream<HookEvent>> group : new NextEvent(model, unit).groups()) {
      List<HookEvent> events = group.get().toList();
      if (!events.isEmpty()) {
        return events;
      }
    }
    return List.of();
  }

  /** Groups of events: the next one is of the first group that has any. */
  private List<Supplier<Stream<HookEvent>>> groups() {
    if (model.away(unit.name())) {
      return List.of();
    }
    return switch (unit.activity().kind()) {
      case FAILED -> List.of();
      case EXECUTING, RETRYING -> List.of(() -> Stream.of(unit.activity().current()));
      case IDLE -> due();
    };
  }

  private List<Supplier<Stream<HookEvent>>> due() {
    Stage stage = unit.progress().stage();
    boolean dying = unit.life() == Life.DYING;
    if (stage == Stage.NEW) {
      return dying ? List.of() : List.of(storage::attaching, () -> event(EventKind.INSTALL));
    }
    RelationEvents relations = new RelationEvents(model, unit);
    if (dying) {
      return List.of(relations::leaving, this::ending);
    }
    return stage.atLeast(Stage.STARTED) ? running(relations) : starting(relations);
  }

  private List<Supplier<Stream<HookEvent>>> starting(RelationEvents relations) {
    return List.of(
        relations::leaving,
        storage::attaching,
        storage::detaching,
        this::upgrade,
        relations::creating,
        this::leadership,
        this::configuration,
        () -> event(EventKind.START));
  }

  /** Of a started unit only two pairs are kept together: upgrade and config, joined and changed. */
  private List<Supplier<Stream<HookEvent>>> running(RelationEvents relations) {
    return List.of(
        this::upgrade,
        () -> unit.progress().config().isEmpty() ? configuration() : Stream.empty(),
        relations::untold,
        () ->
            Stream.<Supplier<Stream<HookEvent>>>of(
                    relations::leaving,
                    storage::attaching,
                    storage::detaching,
                    relations::creating,
                    this::leadership,
                    this::configuration,
                    new SecretEvents(model, unit.name())::due,
                    relations::news)
                .flatMap(Supplier::get));
  }

  private Stream<HookEvent> ending() {
    if (!model.subordinatesOf(unit.name()).isEmpty()) {
      return Stream.empty();
    }
    return switch (unit.progress().stage()) {
      case REMOVED -> Stream.empty();
      case STOPPED -> event(EventKind.REMOVE);
      default -> {
        List<HookEvent> detaching = storage.detaching().toList();
        yield detaching.isEmpty() ? event(EventKind.STOP) : detaching.stream();
      }
    };
  }

  private Stream<HookEvent> upgrade() {
    String application = unit.name().application();
    HoldingsTold told = unit.progress().holdings();
    boolean refreshed =
        told.charm() != null && !model.needApplication(application).charm().equals(told.charm());
    return refreshed || model.holdings().resourcesGiven(application) > told.resources()
        ? event(EventKind.UPGRADE_CHARM)
        : Stream.empty();
  }

  private Stream<HookEvent> leadership() {
    UnitProgress progress = unit.progress();
    boolean leads = Leadership.leads(model, unit.name());
    if (leads) {
      return progress.leads() ? Stream.empty() : event(EventKind.LEADER_ELECTED);
    }
    Application application = model.needApplication(unit.name().application());
    boolean news = application.leaderSettings().version() > progress.leaderSettingsVersion();
    return news || progress.stage() == Stage.INSTALLED
        ? event(EventKind.LEADER_SETTINGS_CHANGED)
        : Stream.empty();
  }

  private Stream<HookEvent> configuration() {
    return ConfigDigest.of(model, unit).equals(unit.progress().config())
        ? Stream.empty()
        : event(EventKind.CONFIG_CHANGED);
  }

  private static Stream<HookEvent> event(EventKind kind) {
    return Stream.of(HookEvent.of(kind));
  }
}
