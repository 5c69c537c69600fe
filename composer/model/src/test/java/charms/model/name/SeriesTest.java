package charms.model.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series as charms and bundles name them; old charms name those that were short. */
final class SeriesTest {
  @ParameterizedTest
  @CsvSource({
    "trusty, ubuntu@14.04",
    "zesty, ubuntu@17.04",
    "cosmic, ubuntu@18.10",
    "jammy, ubuntu@22.04",
    "bookworm, debian@12"
  })
  void aSeriesIsABase(String series, String base) {
    assertEquals(Optional.of(base), Series.base(series));
  }

  @Test
  void anUnknownOneIsNone() {
    assertEquals(Optional.empty(), Series.base("zesti"));
  }
}
