package charms.build.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.model.diag.CharmException;
import charms.model.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** charm-build.md section 6. */
class MergedYamlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{a: 1}           | {b: 2}         | {a: 1, b: 2}",
        "{a: 1}           | {a: 2}         | {a: 2}",
        "{a: {b: 1}}      | {a: {c: 2}}    | {a: {b: 1, c: 2}}",
        "{a: [1, 2]}      | {a: [2, 3]}    | {a: [1, 2, 3]}",
        "{a: [1]}         | {a: [true, 1.0, 2]} | {a: [1, 2]}",
        "{a: {b: 1}}      | {a: null}      | {a: null}",
        "{a: [1]}         | {a: x}         | {a: x}",
        "{a: {b: 1}}      | {a: {}}        | {a: {b: 1}}",
        "{a: [1]}         | {a: []}        | {a: [1]}",
        "{a: ''}          | {a: {b: 1}}    | {a: {b: 1}}",
        "{a: 0}           | {a: [1]}       | {a: [1]}",
        "{x: 1, a: 1}     | {a: 2, y: 3}   | {x: 1, a: 2, y: 3}",
      })
  void higherLayerWins(String lower, String higher, String merged) {
    MergedYaml yaml = new MergedYaml();
    yaml.add(YamlReader.parse(lower, "lower").asMapping("it"), "lower");
    yaml.add(YamlReader.parse(higher, "higher").asMapping("it"), "higher");
    assertEquals(
        YamlReader.parse(merged, "merged").toPlain().toString(), yaml.toPlain().toString());
  }

  @Test
  void aClashNamesBothLayersWithTheirPlaces() {
    MergedYaml yaml = new MergedYaml();
    yaml.add(
        YamlReader.parse("options:\n  vip: text\n", "layers/one/config.yaml").asMapping("it"),
        "one");
    CharmException clash =
        assertThrows(
            CharmException.class,
            () ->
                yaml.add(
                    YamlReader.parse("options:\n  vip: {type: string}\n", "src/config.yaml")
                        .asMapping("it"),
                    "top"));
    assertEquals(
        "src/config.yaml:2:8: error: cannot merge 'options.vip': a map here, a string in layer"
            + " 'one' (layers/one/config.yaml:2:8)\n"
            + "    vip: {type: string}\n"
            + "         ^",
        clash.getMessage());
  }
}
