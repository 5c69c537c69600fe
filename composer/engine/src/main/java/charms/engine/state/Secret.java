package charms.engine.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A secret.
 *
 * @param id as in {@code 9m4e2mr0ui3e8a215n4g}
 * @param owner an application, a unit as in {@code congress/0}, or {@link #MODEL}
 * @param about what its owner says of it
 * @param created when it was made
 * @param endTold which end of a revision its owner was told of last; null: none
 * @param revisions what it held, by number from 1; the last is the newest
 * @param consumers units that read it, by name
 * @param grants who else may read it
 * @param notices what its owner is still to be told, in order
 */
public record Secret(
    String id,
    String owner,
    About about,
    Instant created,
    @Nullable Instant endTold,
    SortedMap<Integer, SecretRevision> revisions,
    SortedMap<String, SecretConsumer> consumers,
    List<SecretGrant> grants,
    List<SecretNotice> notices) {
  /** The owner of secrets that a user made. */
  public static final String MODEL = "<model>";

  /**
   * What an owner says of a secret.
   *
   * @param label the owner's name for it; empty when there is none
   * @param description empty when there is none
   * @param rotate as in {@code never} or {@code monthly}
   * @param rotates when it is to be replaced; null: never
   * @param expires when its newest revision ends; null: never
   * @param autoPrune whether old revisions of a user's secret go when nobody reads them
   */
  public record About(
      String label,
      String description,
      String rotate,
      @Nullable Instant rotates,
      @Nullable Instant expires,
      boolean autoPrune) {
    /** Nothing said. */
    public static final About NOTHING = new About("", "", "never", null, null, false);

    public About withLabel(String changed) {
      return new About(changed, description, rotate, rotates, expires, autoPrune);
    }

    public About withDescription(String changed) {
      return new About(label, changed, rotate, rotates, expires, autoPrune);
    }

    /** As it is for a new revision, of which nothing is said yet. */
    public About withoutEnd() {
      return new About(label, description, rotate, rotates, null, autoPrune);
    }

    public About withAutoPrune(boolean changed) {
      return new About(label, description, rotate, rotates, expires, changed);
    }

    public About withRotates(@Nullable Instant changed) {
      return new About(label, description, rotate, changed, expires, autoPrune);
    }
  }

  public Secret {
    revisions = Collections.unmodifiableSortedMap(new TreeMap<>(revisions));
    consumers = Collections.unmodifiableSortedMap(new TreeMap<>(consumers));
    grants = List.copyOf(grants);
    notices = List.copyOf(notices);
  }

  /** The newest revision's number. */
  public int latest() {
    return revisions.lastKey();
  }

  /** When its newest revision came. */
  public Instant updated() {
    return need(latest()).created();
  }

  /**
   * A revision by its number.
   *
   * @throws ModelException when it is not there
   */
  public SecretRevision need(int number) {
    SecretRevision found = revisions.get(number);
    if (found == null) {
      throw new ModelException("secret \"%s\" revision %d not found".formatted(id, number));
    }
    return found;
  }

  /** Whether its newest revision has these values. */
  public boolean holds(SecretRevision other) {
    return need(latest()).content().equals(other.content());
  }

  /** Whether a user made it. */
  public boolean ofModel() {
    return owner.equals(MODEL);
  }

  public Optional<SecretConsumer> consumer(UnitName unit) {
    return Optional.ofNullable(consumers.get(unit.toString()));
  }

  /** Whether the owner is the unit or its application. */
  public boolean belongsTo(UnitName unit) {
    return unit.isOf(owner);
  }

  /** Whether it belongs to the unit or the unit was granted the secret. */
  public boolean readableBy(UnitName unit) {
    return belongsTo(unit) || grants.stream().anyMatch(grant -> grant.covers(unit));
  }

  /** With other things said of it; old revisions go if that is what is said. */
  public Secret withAbout(About changed) {
    return new Secret(id, owner, changed, created, endTold, revisions, consumers, grants, notices)
        .pruned();
  }

  public Secret withEndTold(@Nullable Instant end) {
    return new Secret(id, owner, about, created, end, revisions, consumers, grants, notices);
  }

  /** With a revision's content; the owner is told of those nobody reads any more. */
  public Secret with(int number, SecretRevision content) {
    SortedMap<Integer, SecretRevision> changed = new TreeMap<>(revisions);
    changed.put(number, content);
    return new Secret(id, owner, about, created, endTold, changed, consumers, grants, notices)
        .noticeUnread(this);
  }

  public Secret with(UnitName unit, SecretConsumer consumer) {
    SortedMap<String, SecretConsumer> changed = new TreeMap<>(consumers);
    changed.put(unit.toString(), consumer);
    return new Secret(id, owner, about, created, endTold, revisions, changed, grants, notices)
        .noticeUnread(this);
  }

  public Secret without(UnitName unit) {
    SortedMap<String, SecretConsumer> changed = new TreeMap<>(consumers);
    changed.remove(unit.toString());
    return new Secret(id, owner, about, created, endTold, revisions, changed, grants, notices)
        .noticeUnread(this);
  }

  /** Without one old revision and what was to be told of it. */
  public Secret without(int revision) {
    SortedMap<Integer, SecretRevision> changed = new TreeMap<>(revisions);
    changed.remove(revision);
    List<SecretNotice> left =
        notices.stream().filter(notice -> notice.revision() != revision).toList();
    return new Secret(id, owner, about, created, endTold, changed, consumers, grants, left);
  }

  public Secret withGrants(List<SecretGrant> changed) {
    return new Secret(id, owner, about, created, endTold, revisions, consumers, changed, notices);
  }

  public Secret withoutGrants(Predicate<SecretGrant> ended) {
    return withGrants(grants.stream().filter(ended.negate()).toList());
  }

  /** With one thing more to tell its owner; once is enough. */
  public Secret with(SecretNotice notice) {
    if (notices.contains(notice)) {
      return this;
    }
    List<SecretNotice> changed = new ArrayList<>(notices);
    changed.add(notice);
    return new Secret(id, owner, about, created, endTold, revisions, consumers, grants, changed);
  }

  /** With the owner told. */
  public Secret told(SecretNotice notice) {
    List<SecretNotice> left = notices.stream().filter(one -> !one.equals(notice)).toList();
    return new Secret(id, owner, about, created, endTold, revisions, consumers, grants, left);
  }

  /** With a notice for each old revision that was in use before and is not any more. */
  private Secret noticeUnread(Secret before) {
    if (ofModel()) {
      return pruned();
    }
    Secret changed = this;
    for (int number : revisions.headMap(latest()).keySet()) {
      if (before.uses(number) && !uses(number)) {
        changed = changed.with(new SecretNotice(EventKind.SECRET_REMOVE, number));
      }
    }
    return changed;
  }

  /** Without the old revisions that nobody reads, if its user wants that. */
  private Secret pruned() {
    Secret changed = this;
    if (ofModel() && about.autoPrune()) {
      for (int number : revisions.headMap(latest()).keySet()) {
        changed = uses(number) ? changed : changed.without(number);
      }
    }
    return changed;
  }

  private boolean uses(int number) {
    return number == latest()
        || consumers.values().stream().anyMatch(one -> one.revision() == number);
  }
}
