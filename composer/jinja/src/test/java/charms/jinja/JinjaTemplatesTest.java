package charms.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.jinja.value.TemplateFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JinjaTemplatesTest {
  @TempDir Path directory;

  @Test
  void firstDirectoryWinsAlsoForIncludes() throws IOException {
    write("mitaka/top", "{% include 'parts/x' %} {% include \"parts/y\" %}\nend\n");
    write("mitaka/parts/x", "new\n");
    write("base/parts/x", "old\n");
    write("base/parts/y", "base\n\n");
    assertEquals("new base\n\nend", templates("mitaka", "base").render("top", Map.of()));
  }

  @Test
  void includeSeesLoopVariablesAndKeepsItsOwn() throws IOException {
    write("top", "{% for h in hosts %}{% include 'part' %}{% endfor %}{{ x }}");
    write("part", "{% set x = h %}[{{ x }}]");
    assertEquals("[a][b]", templates("").render("top", Map.of("hosts", List.of("a", "b"))));
  }

  @Test
  void lazyMapComputesWhatIsAsked() throws IOException {
    write("top", "{{ options.congress_port }} {{ options.name }}");
    assertEquals(
        "CONGRESS_PORT NAME", templates("").render("top", Map.of("options", new Shouting())));
  }

  @Test
  void missingIncludeNamesTheIncludingLine() throws IOException {
    write("top", "a\n{% include 'parts/none' %}\n");
    assertFails(
        "top",
        "top:2:1: error: cannot render template 'top': there is no template 'parts/none'\n"
            + "  {% include 'parts/none' %}\n"
            + "  ^");
  }

  @Test
  void aFunctionInAMapIsCalledWithItsArguments() throws IOException {
    write("top", "{{ db.uri('nova') }} {{ db.uri() }} {{ db.uri('a', 1) }}");
    TemplateFunction uri = arguments -> "uri" + arguments;
    assertEquals(
        "uri[nova] uri[] uri[a, 1]", templates("").render("top", Map.of("db", Map.of("uri", uri))));
  }

  @Test
  void textThatIsNoFileIncludesFiles() throws IOException {
    write("parts/x", "of {{ name }}\n");
    String source = "{% if name %}text {% include 'parts/x' %}{% endif %}\n\n";
    assertEquals(
        "text of me\n", templates("").renderSource("option", source, Map.of("name", "me")));
  }

  @Test
  void anErrorInTextThatIsNoFileNamesItAndItsLine() throws IOException {
    write("parts/broken", "{% if %}");
    assertEquals(
        "option:2:1: error: cannot render template 'option': there is no template 'parts/none'\n"
            + "  {% include 'parts/none' %}\n"
            + "  ^",
        refused("a\n{% include 'parts/none' %}\n"));
    assertTrue(refused("a\n  {% if %}\n").startsWith("option:2:3: error: cannot parse"));
    assertTrue(refused("{% include 'parts/broken' %}").contains("parts/broken:1:1: error"));
  }

  private String refused(String source) {
    return assertThrows(
            TemplateException.class, () -> templates("").renderSource("option", source, Map.of()))
        .getMessage();
  }

  @Test
  void ignoreMissingRendersNothing() throws IOException {
    write("top", "a{% include 'parts/none' ignore missing %}b");
    assertEquals("ab", templates("").render("top", Map.of()));
  }

  @Test
  void attributeOfUndefinedNamesFileAndLine() throws IOException {
    write("top", "{% include 'part' %}");
    write("part", "one\nx = {{ cluster.hosts }}\n");
    assertFails(
        "top",
        "part:2:5: error: cannot render template 'part': cannot read 'hosts': what should have it"
            + " is undefined\n"
            + "  x = {{ cluster.hosts }}\n"
            + "      ^");
  }

  @Test
  void unclosedIfIsFoundByCheck() throws IOException {
    write("top", "a\n{% if x %}\nb\n");
    TemplateException thrown =
        assertThrows(TemplateException.class, () -> JinjaTemplates.check(directory.resolve("top")));
    assertEquals("cannot parse template 'top': 'if' has no 'endif'", thrown.problem());
    assertEquals(2, thrown.line());
  }

  @Test
  void checkDoesNotNeedWhatIsIncluded() throws IOException {
    write("top", "{% include 'parts/elsewhere' %}{{ x.y.z|default('a') }}");
    JinjaTemplates.check(directory.resolve("top"));
  }

  @Test
  void unknownTagIsAnError() throws IOException {
    write("top", "{% frobnicate %}");
    TemplateException thrown =
        assertThrows(TemplateException.class, () -> templates("").render("top", Map.of()));
    assertTrue(thrown.problem().contains("'frobnicate'"), thrown.problem());
    assertEquals(1, thrown.line());
  }

  @Test
  void unpackingTheWrongNumberIsAnError() throws IOException {
    write("top", "{% for a, b in x %}{% endfor %}");
    TemplateException thrown =
        assertThrows(
            TemplateException.class,
            () -> templates("").render("top", Map.of("x", List.of(List.of(1)))));
    assertEquals("cannot render template 'top': cannot unpack '[1]' into 'a, b'", thrown.problem());
  }

  @Test
  void templateOutsideTheDirectoriesIsNotFound() throws IOException {
    write("secret", "x");
    write("templates/top", "{% include '../secret' %}");
    TemplateException thrown =
        assertThrows(TemplateException.class, () -> templates("templates").render("top", Map.of()));
    assertTrue(thrown.problem().endsWith("there is no template '../secret'"), thrown.problem());
  }

  @Test
  void missingTemplateNamesTheDirectories() {
    TemplateException thrown =
        assertThrows(TemplateException.class, () -> templates("a", "b").render("top", Map.of()));
    assertEquals(
        "error: cannot find template 'top': it is in none of ["
            + directory.resolve("a")
            + ", "
            + directory.resolve("b")
            + "]",
        thrown.getMessage());
  }

  private void assertFails(String name, String message) {
    TemplateException thrown =
        assertThrows(TemplateException.class, () -> templates("").render(name, Map.of()));
    assertEquals(directory + "/" + message, thrown.getMessage());
  }

  private JinjaTemplates templates(String... names) {
    return JinjaTemplates.in(List.of(names).stream().map(directory::resolve).toList());
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static final class Shouting extends AbstractMap<String, Object> {
    @Override
    public Object get(Object key) {
      return key.toString().toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public boolean containsKey(Object key) {
      return true;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      return Set.of();
    }
  }
}
