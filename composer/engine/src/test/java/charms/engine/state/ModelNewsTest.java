package charms.engine.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What may matter to other units than the one it was done to. */
class ModelNewsTest {
  private static final UnitName APP = new UnitName("app", 0);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Unit UNIT =
      new Unit(
          APP,
          0,
          null,
          Life.ALIVE,
          UnitProgress.NONE,
          UnitActivity.idle(NOW),
          new StatusLine("active", "", NOW),
          new TreeSet<>(),
          0);

  private final ModelTables tables = new ModelTables();

  @Test
  void aChangeOfAnyRowButAUnitsAndASettingsIsNews() {
    for (ModelTable<?, ?> table : tables.all()) {
      long before = tables.news();
      takeOut(table);
      boolean own = Set.of("unit", "setting").contains(name(table));
      assertEquals(own ? 0 : 1, tables.news() - before, name(table));
    }
  }

  @Test
  void whatOthersSeeOfAUnitIsNews() {
    tables.put(UNIT);
    assertTrue(isNews(Unit::dying));
    assertTrue(
        isNews(unit -> unit.withProgress(unit.progress().withRelation(1, RelationView.CREATED))));
    assertTrue(isNews(unit -> unit.withProgress(unit.progress().withoutRelation(1))));
    long before = tables.news();
    tables.removeUnit(APP);
    assertTrue(tables.news() > before);
    before = tables.news();
    tables.put(UNIT);
    assertTrue(tables.news() > before);
  }

  @Test
  void whatAUnitAloneKnowsIsNone() {
    tables.put(UNIT);
    assertFalse(isNews(unit -> unit.withTurn(7)));
    assertFalse(isNews(unit -> unit.withPorts(Set.of())));
    assertFalse(isNews(unit -> unit.withActivity(UnitActivity.idle(NOW.plusSeconds(1)))));
    assertFalse(isNews(unit -> unit.withWorkload(new StatusLine("blocked", "why", NOW))));
    assertFalse(isNews(unit -> unit.withProgress(unit.progress().withConfig("digest"))));
  }

  @Test
  void aChangeTakenBackIsNews() {
    tables.bag(1, "app/0", Bag.EMPTY);
    long before = tables.news();
    tables.all().forEach(ModelTable::forget);
    assertTrue(tables.news() > before);
  }

  private boolean isNews(UnaryOperator<Unit> change) {
    long before = tables.news();
    tables.put(change.apply(tables.needUnit(APP)));
    return tables.news() > before;
  }

  /** A key that is not there; its kind does not matter, for nothing is. */
  @SuppressWarnings("unchecked")
  private static <K extends Comparable<K>> void takeOut(ModelTable<K, ?> table) {
    table.remove((K) (Object) "none");
  }

  private static String name(ModelTable<?, ?> table) {
    return table.definition().replaceFirst("CREATE TABLE IF NOT EXISTS (\\w+) .*", "$1");
  }
}
