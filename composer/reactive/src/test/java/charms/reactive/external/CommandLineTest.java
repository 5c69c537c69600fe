package charms.reactive.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.Predicate;
import charms.reactive.internal.CommandAnswer;
import charms.reactive.sample.TestCharm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of charms.reactive outside of a handler (reactive-runtime.md section 3). */
final class CommandLineTest {
  @TempDir Path directory;
  private TestCharm charm;

  @BeforeEach
  void makeCharm() {
    charm = new TestCharm(directory);
  }

  @Test
  void flagsAreSetClearedAndToggledAndStay() {
    assertEquals("", ask(0, "set_flag", "a"));
    ask(0, "set_state", "b");
    ask(0, "toggle_flag", "c", "false");
    ask(0, "toggle_flag", "a", "");
    assertEquals("b\nc", ask(0, "get_flags"));
    ask(0, "clear_flag", "b");
    ask(0, "remove_state", "c");
    assertEquals("", ask(0, "get_flags"));
  }

  @Test
  void aFlagMayHaveTheNameOfACommand() {
    ask(0, "set_flag", "explain");
    assertEquals("explain", ask(0, "get_flags"));
  }

  @Test
  void testsAnswerWithTheirStatus() {
    ask(0, "set_flag", "a");
    ask(0, "is_flag_set", "a");
    ask(1, "is_flag_set", "b");
    ask(1, "all_flags_set", "a", "b");
    ask(0, "all_flags_set");
    ask(0, "any_flags_set", "a", "b");
    ask(1, "any_flags_set");
    ask(0, "is_state", "a");
    ask(1, "all_states", "a", "b");
    ask(0, "any_states", "a", "b");
    ask(0, "any_hook", "x", "start");
    ask(1, "any_hook", "x");
    ask(1, "hook", "start");
    ask(0, "when", "a");
    ask(1, "when_not", "a");
    ask(0, "when_not_all", "a", "b");
    ask(0, "only_once", "reactive/app.sh:one");
    ask(0, "mark_invoked", "reactive/app.sh:one");
    ask(1, "only_once", "reactive/app.sh:one");
  }

  @Test
  void aFilesChangeIsSeenOnce() throws Exception {
    Path file = directory.resolve("watched");
    Files.writeString(file, "1");
    ask(0, "when_file_changed", file.toString());
    ask(1, "when_file_changed", file.toString());
    Files.writeString(file, "2");
    ask(0, "when_file_changed", file.toString());
  }

  @Test
  void listsAndMapsComeInSixFormats() {
    ask(0, "set_flag", "a");
    ask(0, "set_flag", "b", "--value", "it's, 1");
    assertEquals("a\nb", ask(0, "get_flags"));
    assertEquals("[\"a\", \"b\"]", ask(0, "--format", "json", "get_flags"));
    assertEquals("['a', 'b']\n", ask(0, "--format=py", "get_flags"));
    assertEquals("- a\n- b\n", ask(0, "--format", "yaml", "get_flags"));
    assertEquals("a\nb\n", ask(0, "--format", "csv", "get_flags"));
    assertEquals("x\ny", ask(0, "get_unset_flags", "y", "b", "x"));
    assertEquals("{\"a\": null, \"b\": \"it's, 1\"}", ask(0, "--format", "json", "get_states"));
    assertEquals("{'a': None, 'b': \"it's, 1\"}\n", ask(0, "--format", "py", "get_states"));
    assertEquals("a,\nb,\"it's, 1\"\n", ask(0, "--format", "csv", "get_states"));
    assertEquals("a\t\nb\tit's, 1\n", ask(0, "--format", "tab", "get_states"));
    assertEquals("a: null\nb: \"it's, 1\"\n", ask(0, "--format", "yaml", "get_states"));
    ask(0, "set_flag", "b");
    assertEquals("{\"a\": null, \"b\": null}", ask(0, "--format", "json", "get_states"));
  }

  @Test
  void aFlagSetByHandFiresTheTriggersOfTheCharm() {
    charm.start(hook -> hook.flags().whenSet("wanted").set("followed").clear("wanted"));
    ask(0, "set_flag", "wanted");
    assertEquals("followed", ask(0, "get_flags"));
  }

  @Test
  void aTriggerNeedsOneConditionAndAnEffect() {
    assertEquals(
        "error: register_trigger: Must provide one of when or when_not\n",
        fails("register_trigger", "--set_flag", "a"));
    assertEquals(
        "error: register_trigger: Only one of when or when_not can be provided\n",
        fails("register_trigger", "--when", "a", "--when_not", "b", "--set_flag", "c"));
    assertTrue(fails("register_trigger", "--when", "a").contains("Must provide at least one of"));
    ask(0, "register_trigger", "--when", "a", "--set_flag", "b");
  }

  @Test
  void wordsThatAreWrongAreNamed() {
    assertTrue(fails("dance").startsWith("error: charms.reactive has no command 'dance'\n  fix: "));
    assertTrue(fails().contains("without a command"));
    assertTrue(fails("--format", "xml", "get_flags").contains("no format 'xml'"));
    assertEquals("error: is_flag_set: expected one flag, not 2\n", fails("is_flag_set", "a", "b"));
    assertEquals(
        "error: relation_call: Relation not found: db\n",
        fails("relation_call", "units", "--relation_name", "db"));
    assertEquals(
        "error: relation_call: Must specify either relation_name or flag\n",
        fails("relation_call", "units"));
  }

  @Test
  void describedHandlersPassWhenAllTheirTestsDo() {
    ask(0, "set_flag", "a");
    assertEquals(
        "one,three",
        ask(
            0,
            "test",
            "'one' 'x:one' 'when' '\"a\" '",
            "'two' 'x:two' 'when' '\"a\" ' 'when_not' '\"a\" '",
            "'three' 'x:three' 'only_once' ''"));
  }

  @Test
  void layersAddCommands() {
    charm.start(hook -> hook.command("shout", words -> Map.of("said", words.get(0) + "!")));
    assertEquals("{\"said\": \"hello!\"}", ask(0, "--format", "json", "shout", "hello"));
  }

  @Test
  void explainTellsWhatRanWhyAndWhatIsMissing() {
    charm
        .flag("make", hook -> hook.flags().set("made"), none("made"))
        .flag("use", hook -> hook.flags().set("used"), all("made"))
        .flag("wait", hook -> {}, all("made", "db.ready"));
    charm.outcome("start");
    String hooks = ask(0, "explain");
    assertTrue(hooks.contains("start at 1970-01-01T00:00:00Z: done"), hooks);
    assertTrue(hooks.contains("batch 1\n    App.java:1:make: its conditions hold"), hooks);
    assertTrue(hooks.contains("      + made\n"), hooks);
    assertTrue(hooks.contains("batch 2\n    App.java:2:use: made changed"), hooks);
    String waits = ask(0, "explain", "wait");
    assertTrue(waits.contains("all of made, db.ready: no\n    db.ready is not set"), waits);
    assertTrue(waits.contains("not called, at its end: db.ready not set"), waits);
    String flag = ask(0, "explain", "made");
    assertTrue(flag.startsWith("made is set\n"), flag);
    assertTrue(flag.contains("watched by App.java:2:use"), flag);
    assertTrue(flag.contains("set by App.java:1:make"), flag);
    assertTrue(charm.command("explain", "nobody").errors().contains("no handler and no flag"));
  }

  @Test
  void theJournalStaysSmall() throws Exception {
    charm.flag("make", hook -> hook.flags().set("a".repeat(5000)), none("made"));
    for (int i = 0; i < 60; i++) {
      charm.outcome("start");
    }
    assertTrue(Files.size(directory.resolve(".charm.journal")) < 160 * 1024);
    assertTrue(ask(0, "explain").contains("batch 1"));
  }

  private static Predicate all(String... flags) {
    return new Predicate.AllSet(List.of(flags));
  }

  private static Predicate none(String... flags) {
    return new Predicate.NoneSet(List.of(flags));
  }

  private String ask(int status, String... words) {
    CommandAnswer answer = charm.command(words);
    assertEquals(status, answer.status(), answer.toString());
    return answer.output();
  }

  private String fails(String... words) {
    CommandAnswer answer = charm.command(words);
    assertEquals(2, answer.status(), answer.toString());
    return answer.errors();
  }
}
