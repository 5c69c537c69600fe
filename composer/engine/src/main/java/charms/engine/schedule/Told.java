package charms.engine.schedule;

import charms.engine.state.EventKind;
import charms.engine.state.HoldingsTold;
import charms.engine.state.HookEvent;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.RelationView;
import charms.engine.state.Stage;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import charms.engine.state.UnitProgress;
import java.time.Instant;

/** What a unit will have been told once it has been told of an event. */
public final class Told {
  private Told() {}

  /**
   * The progress to record when the event's hook succeeds. It is taken before the hook runs, so
   * that what changes meanwhile makes another event.
   */
  public static UnitProgress by(Model model, Unit unit, HookEvent event) {
    UnitProgress progress = unit.progress();
    return switch (event.kind()) {
      case INSTALL -> progress.withStage(Stage.INSTALLED).withHoldings(resources(model, unit));
      case UPGRADE_CHARM -> progress.withConfig("").withHoldings(resources(model, unit));
      case STORAGE_ATTACHED ->
          progress.withHoldings(progress.holdings().with(event.ofStorage().id()));
      case STORAGE_DETACHING ->
          progress.withHoldings(progress.holdings().without(event.ofStorage().id()));
      case LEADER_ELECTED -> leadership(model, unit).withLeads(true);
      case LEADER_SETTINGS_CHANGED -> leadership(model, unit);
      case CONFIG_CHANGED ->
          atLeast(progress, Stage.CONFIGURED).withConfig(ConfigDigest.of(model, unit));
      case START -> progress.withStage(Stage.STARTED);
      case UPDATE_STATUS, SECRET_CHANGED, SECRET_EXPIRED, SECRET_ROTATE, SECRET_REMOVE -> progress;
      case STOP -> progress.withStage(Stage.STOPPED);
      case REMOVE -> progress.withStage(Stage.REMOVED);
      case RELATION_BROKEN -> progress.withoutRelation(event.inRelation().id());
      default -> progress.withRelation(event.inRelation().id(), relation(model, unit, event));
    };
  }

  /** Takes out of the model what was there only to be told to the unit. */
  public static void take(ModelChange model, UnitName unit, HookEvent event, Instant now) {
    SecretEvents.told(model, unit, event);
    new StorageEvents(model, model.needUnit(unit)).told(model, event, now);
  }

  private static HoldingsTold resources(Model model, Unit unit) {
    int given = model.holdings().resourcesGiven(unit.name().application());
    String charm = model.needApplication(unit.name().application()).charm();
    return unit.progress().holdings().withResources(given).withCharm(charm);
  }

  private static UnitProgress leadership(Model model, Unit unit) {
    int version = model.needApplication(unit.name().application()).leaderSettings().version();
    return atLeast(unit.progress(), Stage.LEADERSHIP_TOLD).withLeaderSettings(version);
  }

  private static UnitProgress atLeast(UnitProgress progress, Stage stage) {
    return progress.stage().atLeast(stage) ? progress : progress.withStage(stage);
  }

  private static RelationView relation(Model model, Unit unit, HookEvent event) {
    HookEvent.InRelation where = event.inRelation();
    RelationView view = unit.progress().relations().getOrDefault(where.id(), RelationView.CREATED);
    UnitName remote = where.remoteUnit();
    if (remote == null) {
      return event.kind() == EventKind.RELATION_CHANGED
          ? view.toldApplication(model.bag(where.id(), where.remoteApplication()).version())
          : view;
    }
    return switch (event.kind()) {
      case RELATION_JOINED -> view.told(remote, RelationView.UNTOLD);
      case RELATION_DEPARTED -> view.without(remote);
      default -> view.told(remote, model.bag(where.id(), remote.toString()).version());
    };
  }
}
