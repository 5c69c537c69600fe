package charms.build.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** charm-build.md section 3, the pattern rules. */
class PathPatternsTest {
  @ParameterizedTest
  @CsvSource({
    "tests, tests, true",
    "tests, a/tests, true",
    "tests, tests/unit/x.py, true",
    "tests/, tests/unit/x.py, true",
    "tests/, tests, false",
    "/tests, a/tests, false",
    "a/b, a/b, true",
    "a/b, x/a/b, false",
    "a/**, a, false",
    "a/**, a/b/c, true",
    "foo/*, foo/a/b, true",
    "*.txt, a/b.txt, true",
    "*.txt, b.txtx, false",
    "a?c, abc, true",
    "a?c, a/c, false",
    "[!x]y, ay, true",
    "[!x]y, xy, false",
    "\\#a, '#a', true",
    "'a  ', a, true",
    "A, a, false",
    "./foo, foo, false",
    "/, foo, false",
    ".git, .git, true",
    "x, module.pyc, true",
    "x, build.lock, true"
  })
  void patternsMatchAsGitHasThem(String pattern, String path, boolean matches) {
    assertEquals(matches, PathPatterns.of(List.of(pattern)).matches(path));
  }

  @ParameterizedTest
  @CsvSource({"docs/keep.md, false", "docs/other.md, true"})
  void theLastPatternThatMatchesWins(String path, boolean matches) {
    assertEquals(matches, PathPatterns.of(List.of("docs", "!docs/keep.md")).matches(path));
  }
}
