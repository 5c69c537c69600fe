package charms.engine.state;

import java.util.Locale;

/** The kinds of hooks; {@link #RELATION_CREATED} and what follows belong to an endpoint. */
public enum EventKind {
  INSTALL,
  LEADER_ELECTED,
  LEADER_SETTINGS_CHANGED,
  CONFIG_CHANGED,
  START,
  UPDATE_STATUS,
  STOP,
  REMOVE,
  UPGRADE_CHARM,
  STORAGE_ATTACHED,
  STORAGE_DETACHING,
  SECRET_CHANGED,
  SECRET_EXPIRED,
  SECRET_ROTATE,
  SECRET_REMOVE,
  RELATION_CREATED,
  RELATION_JOINED,
  RELATION_CHANGED,
  RELATION_DEPARTED,
  RELATION_BROKEN;

  /** As in {@code config-changed} or {@code relation-joined}. */
  public String hook() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean ofRelation() {
    return compareTo(RELATION_CREATED) >= 0;
  }
}
