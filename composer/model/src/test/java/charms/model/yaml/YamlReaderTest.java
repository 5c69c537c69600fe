package charms.model.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.model.diag.CharmException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  @Test
  void scalarsFollowTheCoreSchema() {
    YamlMapping read =
        parse(
            """
            yes: on
            time: 12:30:45
            decimal: 0123
            octal: 0o17
            hexadecimal: 0x1f
            float: 1.5
            'true': TRUE
            nothing:
            quoted: '5'
            tagged: !!int "0123"
            """);
    assertEquals("on", read.get("yes").orElseThrow().toPlain());
    assertEquals("12:30:45", read.get("time").orElseThrow().toPlain());
    assertEquals(123L, read.get("decimal").orElseThrow().toPlain());
    assertEquals(15L, read.get("octal").orElseThrow().toPlain());
    assertEquals(31L, read.get("hexadecimal").orElseThrow().toPlain());
    assertEquals(1.5, read.get("float").orElseThrow().toPlain());
    assertEquals(true, read.get("true").orElseThrow().toPlain());
    assertNull(read.get("nothing").orElseThrow().toPlain());
    assertEquals("5", read.get("quoted").orElseThrow().toPlain());
    assertEquals(123L, read.get("tagged").orElseThrow().toPlain());
  }

  @Test
  void nodesKnowLineAndColumn() {
    YamlMapping read = parse("options:\n  vip:\n    type: string\n");
    YamlNode type = read.mapping("options").mapping("vip").get("type").orElseThrow();
    assertEquals("config.yaml:3:11", type.position().toString());
    assertEquals("    type: string", type.position().text());
  }

  @Test
  void anEmptyFileIsAnEmptyMap() {
    assertEquals(Map.of(), parse("# nothing\n").toPlain());
  }

  @Test
  void documentsAreReadOneByOneWithTheirLines() {
    List<YamlNode> read = YamlReader.parseDocuments("a: 1\n---\nb:\n  c: 2\n---\n", "two.yaml");
    assertEquals(3, read.size());
    YamlNode second = read.get(1).asMapping("it").mapping("b").get("c").orElseThrow();
    assertEquals("two.yaml:4:6", second.position().toString());
    assertNull(read.get(2).toPlain());
    assertEquals(List.of(), YamlReader.parseDocuments("", "none.yaml"));
  }

  @Test
  void brokenYamlNamesLineAndColumnAndShowsTheLine() {
    CharmException broken =
        assertThrows(
            CharmException.class, () -> parse("includes:\n  - 'layer:basic\noptions: {\n"));
    assertTrue(
        broken.getMessage().startsWith("config.yaml:4:1: error: cannot read YAML: "),
        broken.getMessage());
  }

  @Test
  void aKeyGivenTwiceIsAnErrorAtTheSecond() {
    CharmException twice = assertThrows(CharmException.class, () -> parse("a: 1\nb: 2\na: 3\n"));
    assertEquals(
        """
        config.yaml:3:1: error: cannot read YAML: key 'a' is given twice
          a: 3
          ^""",
        twice.getMessage());
  }

  @Test
  void aWrongKindSaysWhatWasExpected() {
    CharmException wrong =
        assertThrows(CharmException.class, () -> parse("options: [a]\n").mapping("options"));
    assertEquals(
        """
        config.yaml:1:10: error: cannot read 'options': expected a map, found a list
          options: [a]
                   ^""",
        wrong.getMessage());
  }

  @Test
  void aliasesAndMergeKeysAreFollowed() {
    YamlMapping read = parse("base: &b {x: 1, y: 2}\nown:\n  <<: *b\n  y: 3\n");
    assertEquals(Map.of("x", 1L, "y", 3L), read.mapping("own").toPlain());
  }

  @Test
  void aliasesCannotExplode() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int level = 1; level < 9; level++) {
      String below = "*a" + (level - 1);
      bomb.append("a").append(level).append(": &a").append(level).append(" [");
      bomb.append(String.join(",", java.util.Collections.nCopies(9, below))).append("]\n");
    }
    assertThrows(CharmException.class, () -> parse(bomb.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: !!java.net.URL [x]\n", "a: !mine b\n"})
  void tagsOfOthersAreRefused(String text) {
    assertThrows(CharmException.class, () -> parse(text).toPlain());
  }

  @Test
  void aMissingFileIsNamed() {
    CharmException missing =
        assertThrows(
            CharmException.class, () -> YamlReader.read(Path.of("/nowhere/x.yaml"), "x.yaml"));
    assertEquals("x.yaml: error: cannot read YAML: no such file", missing.getMessage());
  }

  @Test
  void whatIsWrittenReadsTheSame() {
    Map<String, Object> values = new java.util.LinkedHashMap<>();
    values.put("yes", "yes");
    values.put("number", 5L);
    values.put("text", "5");
    values.put("sexagesimal", "1:30");
    values.put("empty", "");
    values.put("list", List.of("a", true, 1.5));
    values.put("lines", "one\ntwo\n");
    values.put("unicode", "caf\u00e9");
    assertEquals(values, parse(YamlWriter.write(values)).toPlain());
    Map<String, Object> byYaml11 = new org.yaml.snakeyaml.Yaml().load(YamlWriter.write(values));
    values.put("number", 5);
    assertEquals(values, byYaml11);
  }

  private static YamlMapping parse(String text) {
    return YamlReader.parse(text, "config.yaml").asMapping("file");
  }
}
