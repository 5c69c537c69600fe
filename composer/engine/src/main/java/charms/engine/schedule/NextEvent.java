package charms.engine.schedule;

import charms.engine.state.Application;
import charms.engine.state.EventKind;
import charms.engine.state.HookEvent;
import charms.engine.state.Life;
import charms.engine.state.Model;
import charms.engine.state.Stage;
import charms.engine.state.Unit;
import charms.engine.state.UnitProgress;
import java.util.Optional;

/** The one event that is next for a unit. */
public final class NextEvent {
  private NextEvent() {}

  /** The next event; empty when the unit knows all, is in error, or has to wait for others. */
  public static Optional<HookEvent> of(Model model, Unit unit) {
    return switch (unit.activity().kind()) {
      case FAILED -> Optional.empty();
      case EXECUTING, RETRYING -> Optional.of(unit.activity().current());
      case IDLE -> due(model, unit);
    };
  }

  private static Optional<HookEvent> due(Model model, Unit unit) {
    Stage stage = unit.progress().stage();
    boolean dying = unit.life() == Life.DYING;
    StorageEvents storage = new StorageEvents(model, unit);
    if (stage == Stage.NEW) {
      return dying
          ? Optional.empty()
          : storage.attaching().or(() -> Optional.of(HookEvent.of(EventKind.INSTALL)));
    }
    RelationEvents relations = new RelationEvents(model, unit);
    return relations
        .leaving()
        .or(() -> dying ? ending(model, unit, storage) : living(model, unit, relations, storage));
  }

  private static Optional<HookEvent> ending(Model model, Unit unit, StorageEvents storage) {
    if (!model.subordinatesOf(unit.name()).isEmpty()) {
      return Optional.empty();
    }
    return switch (unit.progress().stage()) {
      case REMOVED -> Optional.empty();
      case STOPPED -> Optional.of(HookEvent.of(EventKind.REMOVE));
      default -> storage.detaching().or(() -> Optional.of(HookEvent.of(EventKind.STOP)));
    };
  }

  private static Optional<HookEvent> living(
      Model model, Unit unit, RelationEvents relations, StorageEvents storage) {
    return storage
        .attaching()
        .or(() -> upgrade(model, unit))
        .or(relations::creating)
        .or(() -> leadership(model, unit))
        .or(() -> configuration(model, unit))
        .or(() -> start(unit))
        .or(() -> new SecretEvents(model, unit.name()).next())
        .or(relations::joining);
  }

  private static Optional<HookEvent> upgrade(Model model, Unit unit) {
    int given = model.holdings().resourcesGiven(unit.name().application());
    return given > unit.progress().holdings().resources()
        ? Optional.of(HookEvent.of(EventKind.UPGRADE_CHARM))
        : Optional.empty();
  }

  private static Optional<HookEvent> leadership(Model model, Unit unit) {
    UnitProgress progress = unit.progress();
    boolean leads = Leadership.leads(model, unit.name());
    if (leads) {
      return progress.leads()
          ? Optional.empty()
          : Optional.of(HookEvent.of(EventKind.LEADER_ELECTED));
    }
    Application application = model.needApplication(unit.name().application());
    boolean news = application.leaderSettings().version() > progress.leaderSettingsVersion();
    return news || progress.stage() == Stage.INSTALLED
        ? Optional.of(HookEvent.of(EventKind.LEADER_SETTINGS_CHANGED))
        : Optional.empty();
  }

  private static Optional<HookEvent> configuration(Model model, Unit unit) {
    return ConfigDigest.of(model, unit).equals(unit.progress().config())
        ? Optional.empty()
        : Optional.of(HookEvent.of(EventKind.CONFIG_CHANGED));
  }

  private static Optional<HookEvent> start(Unit unit) {
    return unit.progress().stage().atLeast(Stage.STARTED)
        ? Optional.empty()
        : Optional.of(HookEvent.of(EventKind.START));
  }
}
