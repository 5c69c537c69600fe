package charms.engine.status;

import charms.engine.state.StatusLine;
import java.util.Optional;

/**
 * A storage.
 *
 * @param id as in {@code data/0}
 * @param kind {@code filesystem} or {@code block}
 * @param pool where it comes from, as in {@code sandbox}
 * @param mebibytes how large it was asked for
 * @param keeps whether it stays when it is detached
 * @param life {@code alive} or {@code dying}
 * @param status pending, attached, detaching or detached
 * @param attachment whose it is; empty when it is detached
 */
public record StorageStatus(
    String id,
    String kind,
    String pool,
    long mebibytes,
    boolean keeps,
    String life,
    StatusLine status,
    Optional<Attachment> attachment) {
  /**
   * A storage at a unit.
   *
   * @param unit as in {@code congress/0}
   * @param machine the machine's number
   * @param location where its unit finds it, as in {@code /srv/data}
   * @param readOnly whether the charm says that it only reads it
   * @param life {@code alive} or {@code dying}
   */
  public record Attachment(
      String unit, int machine, String location, boolean readOnly, String life) {}

  /** The number in its id, as in {@code 0}. */
  public String number() {
    return id.substring(id.indexOf('/') + 1);
  }
}
