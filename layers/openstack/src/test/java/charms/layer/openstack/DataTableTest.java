package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that are files, and what is said of one that is wrong. */
final class DataTableTest {
  @Test
  void rowsAreLinesThatSaySomething() {
    assertEquals(
        List.of(List.of("a", "1"), List.of("b", "-")),
        DataTable.rows("some.txt", "# said\na 1\n\n  b   -  \n", 2));
  }

  @Test
  void aRowOfAnotherNumberOfWordsNamesFileAndLine() {
    assertEquals(
        "cannot read 'some.txt' of layer openstack: line 3 has 3 words, not 2",
        failure(() -> DataTable.rows("some.txt", "# said\na 1\nb 2 3\n", 2)));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertEquals(
        "the charm lacks 'nothing.txt' of layer openstack",
        failure(() -> DataTable.rows("nothing.txt", 2)));
  }

  @Test
  void aReleaseStandsOnceInItsTable() {
    List<String> row = List.of("zed", "2022.2", "jammy");
    assertEquals(
        "cannot read 'releases.txt' of layer openstack: 'zed' is there twice",
        failure(() -> new ReleaseTable(List.of(row, row))));
  }

  @Test
  void aConstantNeedsItsRow() {
    ReleaseTable one = new ReleaseTable(List.of(List.of("zed", "2022.2", "jammy")));
    assertEquals(
        "'releases.txt' of layer openstack lacks 'yoga'", failure(() -> one.constant("yoga")));
  }

  @Test
  void aSeriesHasAReleaseOfTheOtherTable() {
    assertEquals(
        "cannot read 'series.txt' of layer openstack: 'zedd' is no release of releases.txt",
        failure(() -> SeriesTable.of(List.of(List.of("ubuntu", "kinetic", "zedd")))));
  }

  private static String failure(Runnable work) {
    return assertThrows(IllegalStateException.class, work::run).getMessage();
  }
}
