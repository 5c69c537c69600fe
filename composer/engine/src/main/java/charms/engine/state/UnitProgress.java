package charms.engine.state;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a unit was told so far; the next event is what lies between this and the model.
 *
 * @param stage how far its life has come
 * @param leads whether it was told that it leads
 * @param leaderSettingsVersion the version of the leader settings last told
 * @param config a digest of the configuration at the last config-changed
 * @param relations what it was told about relations, by number
 * @param holdings what it was told about storage and resources
 */
public record UnitProgress(
    Stage stage,
    boolean leads,
    int leaderSettingsVersion,
    String config,
    SortedMap<Integer, RelationView> relations,
    HoldingsTold holdings) {
  /** Told nothing. */
  public static final UnitProgress NONE =
      new UnitProgress(Stage.NEW, false, 0, "", new TreeMap<>(), HoldingsTold.NOTHING);

  public UnitProgress {
    relations = Collections.unmodifiableSortedMap(new TreeMap<>(relations));
  }

  public UnitProgress withStage(Stage changed) {
    return new UnitProgress(changed, leads, leaderSettingsVersion, config, relations, holdings);
  }

  public UnitProgress withLeads(boolean changed) {
    return new UnitProgress(stage, changed, leaderSettingsVersion, config, relations, holdings);
  }

  public UnitProgress withLeaderSettings(int version) {
    return new UnitProgress(stage, leads, version, config, relations, holdings);
  }

  public UnitProgress withConfig(String digest) {
    return new UnitProgress(stage, leads, leaderSettingsVersion, digest, relations, holdings);
  }

  public UnitProgress withRelation(int id, RelationView view) {
    SortedMap<Integer, RelationView> changed = new TreeMap<>(relations);
    changed.put(id, view);
    return new UnitProgress(stage, leads, leaderSettingsVersion, config, changed, holdings);
  }

  public UnitProgress withoutRelation(int id) {
    SortedMap<Integer, RelationView> changed = new TreeMap<>(relations);
    changed.remove(id);
    return new UnitProgress(stage, leads, leaderSettingsVersion, config, changed, holdings);
  }

  public UnitProgress withHoldings(HoldingsTold changed) {
    return new UnitProgress(stage, leads, leaderSettingsVersion, config, relations, changed);
  }
}
