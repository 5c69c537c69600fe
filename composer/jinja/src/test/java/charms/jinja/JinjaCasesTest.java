package charms.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every {@code cases/NAME.jinja} renders to the bytes of {@code cases/NAME.txt}, which Jinja2 3.1.6
 * has written for the values of {@link CaseValues}, with nothing printed for None.
 */
final class JinjaCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  @TestFactory
  Stream<DynamicTest> rendersAsJinja() throws IOException {
    JinjaTemplates templates = JinjaTemplates.in(List.of(CASES));
    return files(".jinja").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file,
                    () ->
                        assertEquals(
                            Files.readString(CASES.resolve(file.replace(".jinja", ".txt"))),
                            templates.render(file, CaseValues.all()))));
  }

  @Test
  void everyCaseHasItsOutput() throws IOException {
    assertTrue(files(".jinja").size() > 30);
    assertEquals(
        files(".jinja").stream().map(name -> name.replace(".jinja", ".txt")).toList(),
        files(".txt"));
  }

  private static List<String> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
