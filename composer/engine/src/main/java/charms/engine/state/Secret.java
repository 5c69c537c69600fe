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
 * @param owner an application, or a unit as in {@code congress/0}
 * @param about what its owner says of it
 * @param revisions what it held, by number from 1; the last is the newest
 * @param consumers units that read it, by name
 * @param grants who else may read it
 * @param notices what its owner is still to be told, in order
 */
public record Secret(
    String id,
    String owner,
    About about,
    SortedMap<Integer, SecretRevision> revisions,
    SortedMap<String, SecretConsumer> consumers,
    List<SecretGrant> grants,
    List<SecretNotice> notices) {
  /**
   * What an owner says of a secret.
   *
   * @param label the owner's name for it; empty when there is none
   * @param description empty when there is none
   * @param rotate as in {@code never} or {@code monthly}
   * @param rotates when it is to be replaced; null: never
   * @param expires when its newest revision ends; null: never
   */
  public record About(
      String label,
      String description,
      String rotate,
      @Nullable Instant rotates,
      @Nullable Instant expires) {
    /** Nothing said. */
    public static final About NOTHING = new About("", "", "never", null, null);

    public About withLabel(String changed) {
      return new About(changed, description, rotate, rotates, expires);
    }

    public About withRotates(@Nullable Instant changed) {
      return new About(label, description, rotate, changed, expires);
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

  public Secret withAbout(About changed) {
    return new Secret(id, owner, changed, revisions, consumers, grants, notices);
  }

  /** With a revision's content; the owner is told of those nobody reads any more. */
  public Secret with(int number, SecretRevision content) {
    SortedMap<Integer, SecretRevision> changed = new TreeMap<>(revisions);
    changed.put(number, content);
    return new Secret(id, owner, about, changed, consumers, grants, notices).noticeUnread(this);
  }

  public Secret with(UnitName unit, SecretConsumer consumer) {
    SortedMap<String, SecretConsumer> changed = new TreeMap<>(consumers);
    changed.put(unit.toString(), consumer);
    return new Secret(id, owner, about, revisions, changed, grants, notices).noticeUnread(this);
  }

  public Secret without(UnitName unit) {
    SortedMap<String, SecretConsumer> changed = new TreeMap<>(consumers);
    changed.remove(unit.toString());
    return new Secret(id, owner, about, revisions, changed, grants, notices).noticeUnread(this);
  }

  /** Without one old revision and what was to be told of it. */
  public Secret without(int revision) {
    SortedMap<Integer, SecretRevision> changed = new TreeMap<>(revisions);
    changed.remove(revision);
    List<SecretNotice> left =
        notices.stream().filter(notice -> notice.revision() != revision).toList();
    return new Secret(id, owner, about, changed, consumers, grants, left);
  }

  public Secret withGrants(List<SecretGrant> changed) {
    return new Secret(id, owner, about, revisions, consumers, changed, notices);
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
    return new Secret(id, owner, about, revisions, consumers, grants, changed);
  }

  /** With the owner told. */
  public Secret told(SecretNotice notice) {
    List<SecretNotice> left = notices.stream().filter(one -> !one.equals(notice)).toList();
    return new Secret(id, owner, about, revisions, consumers, grants, left);
  }

  /** With a notice for each old revision that was in use before and is not any more. */
  private Secret noticeUnread(Secret before) {
    Secret changed = this;
    for (int number : revisions.headMap(latest()).keySet()) {
      if (before.uses(number) && !uses(number)) {
        changed = changed.with(new SecretNotice(EventKind.SECRET_REMOVE, number));
      }
    }
    return changed;
  }

  private boolean uses(int number) {
    return number == latest()
        || consumers.values().stream().anyMatch(one -> one.revision() == number);
  }
}
