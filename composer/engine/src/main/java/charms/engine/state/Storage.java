package charms.engine.state;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A storage of the model: a unit's, or kept for one to come.
 *
 * @param id as in {@code data/0}; numbers are the model's
 * @param name as in {@code data}
 * @param kind a directory or a device
 * @param pool where it comes from
 * @param mebibytes how large it was asked for
 * @param life dying: it ends once it is detached
 * @param since when it last was made, attached, to be detached or detached
 * @param attachment whose it is; null when it is detached
 * @param left where its content still lies after detaching; null when it was fetched from there
 */
public record Storage(
    String id,
    String name,
    StorageKind kind,
    StoragePool pool,
    long mebibytes,
    Life life,
    Instant since,
    @Nullable StorageAttachment attachment,
    @Nullable LeftStorage left) {
  /** The unit it is attached to. */
  public Optional<UnitName> unit() {
    return Optional.ofNullable(attachment).map(StorageAttachment::unit);
  }

  /** Whether it is attached to the unit. */
  public boolean isOf(UnitName unit) {
    return unit().filter(unit::equals).isPresent();
  }

  /** Whether its unit is to let it go. */
  public boolean detaching() {
    return attachment != null && attachment.life() == Life.DYING;
  }

  /** Where its unit finds it. */
  public String location() {
    return need().location();
  }

  public Storage at(Instant moment) {
    return new Storage(id, name, kind, pool, mebibytes, life, moment, attachment, left);
  }

  public Storage dying() {
    return new Storage(id, name, kind, pool, mebibytes, Life.DYING, since, attachment, left);
  }

  public Storage attached(StorageAttachment to) {
    return new Storage(id, name, kind, pool, mebibytes, life, since, to, left);
  }

  /** Attached still, its unit to let it go. */
  public Storage toDetach() {
    return attached(need().dying());
  }

  /** Detached; its content lies where the unit had it. */
  public Storage leftIn(int machine) {
    LeftStorage behind = new LeftStorage(machine, need().location());
    return new Storage(id, name, kind, pool, mebibytes, life, since, null, behind);
  }

  /** With nothing left in a machine. */
  public Storage fetched() {
    return new Storage(id, name, kind, pool, mebibytes, life, since, attachment, null);
  }

  /** Whether its content stays when it is detached. */
  public boolean stays() {
    return pool.keeps() && life == Life.ALIVE;
  }

  private StorageAttachment need() {
    if (attachment == null) {
      throw new IllegalStateException("storage " + id + " is attached to no unit");
    }
    return attachment;
  }
}
