package charms.reactive.internal;

import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteBag;
import charms.reactive.RemoteUnit;
import charms.reactive.hooktool.HookTools;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A relation read through the hook tools, each fact at most once in a hook. */
final class RelationView implements Relation {
  private final String id;
  private final String endpointName;
  private final HookFacts facts;
  private final PublishedBag unitBag;
  private final PublishedBag applicationBag;
  private final RemoteBag remoteApplicationBag;
  private @Nullable List<RemoteUnit> units;

  RelationView(String id, String endpointName, HookFacts facts) {
    this.id = id;
    this.endpointName = endpointName;
    this.facts = facts;
    HookTools tools = facts.tools();
    this.unitBag =
        new PublishedBag("the own data in '" + id + "'", () -> tools.relationGet(id, facts.unit()));
    this.applicationBag =
        new PublishedBag(
            "the own application's data in '" + id + "'",
            () -> tools.relationGetApplication(id, facts.application()));
    this.remoteApplicationBag =
        new BagView(
            "the remote application's data in '" + id + "'",
            () -> tools.relationGetApplication(id, applicationName()));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String endpointName() {
    return endpointName;
  }

  @Override
  public String applicationName() {
    List<RemoteUnit> present = units();
    if (!present.isEmpty()) {
      return UnitNumber.application(present.get(0).name());
    }
    return facts
        .remoteApplication(id)
        .or(() -> facts.tools().relationApplication(id))
        .orElseGet(facts::application);
  }

  @Override
  public List<RemoteUnit> units() {
    if (units == null) {
      List<String> names = new ArrayList<>(facts.tools().relationList(id));
      names.sort(Comparator.comparing(UnitNumber::application).thenComparing(UnitNumber::of));
      List<RemoteUnit> present = new ArrayList<>();
      for (String name : names) {
        present.add(new UnitView(name, this, facts.tools()));
      }
      units = List.copyOf(present);
    }
    return units;
  }

  @Override
  public Optional<RemoteUnit> unit(String name) {
    for (RemoteUnit unit : units()) {
      if (unit.name().equals(name)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  @Override
  public LocalBag unitBag() {
    return unitBag;
  }

  @Override
  public LocalBag applicationBag() {
    return applicationBag;
  }

  @Override
  public RemoteBag remoteApplicationBag() {
    return remoteApplicationBag;
  }

  /** Sends what this hook wrote and changed. */
  void publish() {
    if (!unitBag.changes().isEmpty()) {
      facts.tools().relationSet(id, unitBag.changes());
    }
    if (!applicationBag.changes().isEmpty()) {
      facts.tools().relationSetApplication(id, applicationBag.changes());
    }
  }
}
