package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract between Juju and a charm, as transcripts in {@code resources/contract}: one story of
 * three shell charms in the engine, each of whose programs runs the checks written for it.
 */
class ContractIT {
  private static final Path TABLE = Path.of("src/test/resources/contract");

  @TempDir private static Path directory;
  private static List<ContractContext> contexts = List.of();
  private static ContractAnswers answers = new ContractAnswers();

  @BeforeAll
  static void play() throws Exception {
    contexts = ContractTable.read(TABLE);
    try (ContractStory story = new ContractStory(directory, contexts)) {
      story.play();
      answers = story.answers();
    }
  }

  @TestFactory
  Stream<DynamicNode> everyProgramIsAnsweredAsByJuju() {
    return contexts.stream().map(ContractIT::program);
  }

  private static DynamicNode program(ContractContext program) {
    List<DynamicNode> checks = new ArrayList<>();
    for (int at = 0; at < program.checks().size(); at++) {
      int number = at;
      ContractCheck check = program.checks().get(at);
      checks.add(
          dynamicTest(
              check.place() + " " + check.fact(),
              () ->
                  assertEquals(
                      check.expected(),
                      answers.answer(program, number).orElse("(the program ended before)\n"),
                      check.place() + ": " + check.command())));
    }
    checks.add(
        dynamicTest("it ran", () -> assertTrue(answers.has(program), program.key() + " ran")));
    return dynamicContainer(program.key(), checks);
  }

  @Test
  void theSuiteHasAboutTwoHundredChecks() {
    int count = contexts.stream().mapToInt(program -> program.checks().size()).sum();
    System.out.println(count + " checks of the contract in " + contexts.size() + " programs");
    assertTrue(count >= 200, count + " checks");
  }
}
