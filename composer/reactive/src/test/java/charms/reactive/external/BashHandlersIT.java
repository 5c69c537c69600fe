package charms.reactive.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.EndpointDeclaration.Role;
import charms.reactive.internal.HookOutcome;
import charms.reactive.sample.TestCharm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handlers in bash (reactive-runtime.md sections 3 and 8: full stack with bash). */
final class BashHandlersIT {
  private static final String HEAD =
      """
      #!/bin/bash
      source charms.reactive.sh
      note() { echo "$1" >>"$CHARM_DIR/called"; }
      """;

  @TempDir Path directory;
  private Programs programs;
  private TestCharm charm;

  @BeforeEach
  void makeCharm() throws Exception {
    programs = Programs.in(directory);
    charm = new TestCharm(directory).endpoint("db", Role.REQUIRES, "mysql");
  }

  @Test
  void everyKindIsTrueAndFalseAsItSays() throws Exception {
    charm.start(hook -> hook.flags().set("a"));
    bash(
        """
        @hook 'start'
        function in_start() { note in_start; }

        @hook '{requires:mysql}-relation-joined'
        in_joined() {
          note in_joined
        }

        @when 'a'
        function all() { note all; }

        @when 'a' 'b'
        function all_of_two() { note all_of_two; }

        @when_any 'a' 'b'
        function any() { note any; }

        @when_any 'b' 'c'
        function any_other() { note any_other; }

        @when_not 'b'
        function none() { note none; }

        @when_none 'a' 'b'
        function none_of_a() { note none_of_a; }

        @when_not_all 'a' 'b'
        function not_all() { note not_all; }

        @when_not_all 'a'
        function not_all_of_a() { note not_all_of_a; }

        @when 'a'
        @when_not 'b'
        function both() { note both; }

        @when 'a'
        @when_not 'a'
        function neither() { note neither; }

        function no_handler() { note no_handler; }
        """);
    assertEquals(List.of("in_start", "all", "any", "none", "not_all", "both"), called("start"));
    assertEquals(List.of("all", "any", "none", "not_all", "both"), called("stop"));
    assertEquals("in_joined", called("db-relation-joined").get(0));
  }

  @Test
  void aFlagSetActsInTheNextBatchWithoutRepeats() throws Exception {
    bash(
        """
        @when_not 'foo'
        function first() { note first; set_flag foo; }

        @when 'foo'
        function second() { note second; charms.reactive set_flag bar; }

        @when 'foo' 'bar'
        function third() { note third; }

        @when 'foo'
        @only_once
        function once() { note once; }
        """);
    assertEquals(List.of("first", "second", "once", "third"), called("start"));
    assertEquals(List.of("second", "third"), called("start"));
  }

  @Test
  void aChangedFileCallsOnceAndTextsMayHoldQuotesAndBlanks() throws Exception {
    Path watched = directory.resolve("a \"b\" c");
    bash(
        """
        @when_file_changed "$CHARM_DIR/a \\"b\\" c"
        function changed() { note changed; }
        """);
    Files.writeString(watched, "1");
    assertEquals(List.of("changed"), called("start"));
    assertEquals(List.of(), called("start"));
    Files.writeString(watched, "2");
    assertEquals(List.of("changed"), called("start"));
  }

  @Test
  void onlyOnceSurvivesAnUpgradeThatMovesTheFunction() throws Exception {
    bash("@only_once\nfunction once() { note once; }\n");
    assertEquals(List.of("once"), called("start"));
    bash("# a new line\n\n@only_once\nfunction once() { note once; }\n");
    assertEquals(List.of(), called("upgrade-charm"));
  }

  @Test
  void theFilesOwnDirectoryOfHandlersStaysAsItWas() throws Exception {
    bash("@when_not 'x'\nfunction one() { note one; clear_flag x; name_relation_get db; }\n");
    assertEquals(List.of("one"), called("start"));
    try (var files = Files.list(directory.resolve("reactive"))) {
      assertEquals(1, files.count());
    }
  }

  private void bash(String body) {
    programs.add("reactive/app.sh", HEAD + body + "reactive_handler_main\n");
  }

  private List<String> called(String hook) throws Exception {
    Path notes = directory.resolve("called");
    Files.deleteIfExists(notes);
    HookOutcome outcome = charm.outcome(hook);
    assertTrue(outcome instanceof HookOutcome.Succeeded, outcome.toString());
    return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
  }
}
