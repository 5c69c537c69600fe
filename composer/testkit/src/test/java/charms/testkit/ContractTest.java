package charms.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import charms.testkit.ContractComparison.Compared;
import charms.testkit.ContractTranscript.Check;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The engine's suite of the contract against the testkit's hook tools, as far as it applies. A
 * check does not where it is about bash, variables or the words, formats and files of a command
 * line, none of which a method has; about tools without a method (state-get, goal-state, payloads);
 * or about a program that has no scene: one outside a hook, and what a failed hook leaves, since
 * the testkit answers a failed hook with an exception and no state.
 */
final class ContractTest {
  private static final List<Compared> COMPARED = new ArrayList<>();
  private static final Map<String, Integer> LEFT = new TreeMap<>();

  @BeforeAll
  static void play() throws IOException {
    for (Map.Entry<String, List<Check>> program : ContractTranscript.read().entrySet()) {
      Optional<ContractComparison> scene =
          ContractScene.of(program.getKey()).map(ContractComparison::new);
      for (Check check : program.getValue()) {
        scene
            .flatMap(one -> one.play(check))
            .ifPresentOrElse(
                COMPARED::add, () -> LEFT.merge(reason(check, scene.isPresent()), 1, Integer::sum));
      }
    }
  }

  private static String reason(Check check, boolean played) {
    if (!played) {
      return "no scene";
    }
    return ContractWords.isShell(check.command()) ? "bash" : "no method says the same";
  }

  @TestFactory
  Stream<DynamicTest> theHookToolsAnswerAsJujuDoes() {
    return COMPARED.stream()
        .map(
            one ->
                dynamicTest(
                    one.place() + " " + one.command(),
                    () -> assertEquals(one.expected(), one.answered(), one.command())));
  }

  @Test
  void fourInTenChecksApply() {
    int all = COMPARED.size() + LEFT.values().stream().mapToInt(count -> count).sum();
    System.out.println(
        COMPARED.size() + " of " + all + " checks of the contract apply; the others: " + LEFT);
    assertTrue(COMPARED.size() >= 170, COMPARED.size() + " of " + all);
  }
}
