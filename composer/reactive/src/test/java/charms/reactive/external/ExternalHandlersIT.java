package charms.reactive.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.Predicate;
import charms.reactive.internal.HookOutcome;
import charms.reactive.sample.TestCharm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs as handlers (reactive-runtime.md sections 2.2, 3 and 8: bus external, sample tree). */
final class ExternalHandlersIT {
  @TempDir Path directory;
  private Programs programs;
  private TestCharm charm;

  @BeforeEach
  void makeCharm() throws Exception {
    programs = Programs.in(directory);
    charm = new TestCharm(directory);
  }

  @Test
  void theExitStatusDecidesAndTheAnswerIsPassedUnchanged() throws Exception {
    programs.add(
        "reactive/yes",
        "#!/bin/sh\n"
            + "case $1 in\n"
            + "--test) [ ! -e \"$CHARM_DIR/done\" ] && printf 'one, two\\n' ;;\n"
            + "--invoke) printf '%s' \"$2\" > \"$CHARM_DIR/done\" ;;\n"
            + "esac\n");
    programs.add("reactive/no.sh", "#!/bin/sh\necho never; exit 3\n");
    assertEquals(List.of("reactive/yes \"one, two\""), called("start"));
    assertEquals("one, two\n", Files.readString(directory.resolve("done")));
    assertEquals(List.of(), called("start"));
  }

  @Test
  void onlyExecutableProgramsWithoutExtensionOrOfShellAreHandlers() {
    String noted = "#!/bin/sh\ncase $1 in --test) [ ! -e \"$0.x\" ] && touch \"$0.x\" ;; esac\n";
    programs.add("reactive/plain", noted);
    programs.add("reactive/below/one.sh", noted);
    programs.add("hooks/reactive/two", noted);
    programs.add("hooks/relations/db/three", noted);
    programs.add("reactive/text", "only text\n");
    programs.add("reactive/other.rb", noted);
    programs.add("reactive/notes", noted, "rw-r--r--");
    programs.add("lib/four", noted);
    assertEquals(
        List.of(
            "reactive/below/one.sh \"\"",
            "reactive/plain \"\"",
            "hooks/reactive/two \"\"",
            "hooks/relations/db/three \"\""),
        called("start"));
  }

  @Test
  void aFileThatIsNoProgramFailsTheHookAndSaysWhy() throws Exception {
    Path broken = programs.add("reactive/broken", "");
    Files.write(broken, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    HookOutcome.Failed failed = assertInstanceOf(HookOutcome.Failed.class, charm.outcome("start"));
    assertEquals(
        "cannot run 'reactive/broken': it is no program; only handlers may be executable in"
            + " reactive/",
        failed.cause().getMessage());
  }

  @Test
  void flagsAreSharedInBothDirectionsWithinAHook() {
    programs.add(
        "reactive/app",
        "#!/bin/sh\n"
            + "case $1 in\n"
            + "--test) charms.reactive is_flag_set ready && ! charms.reactive is_flag_set seen ;;\n"
            + "--invoke) charms.reactive set_flag seen ;;\n"
            + "esac\n");
    charm
        .flag("ready", hook -> hook.flags().set("ready"), new Predicate.NoneSet(List.of("ready")))
        .flag("last", hook -> {}, new Predicate.AllSet(List.of("seen")));
    assertEquals(
        List.of("App.java:1:ready", "reactive/app \"\"", "App.java:2:last"), called("start"));
  }

  @Test
  void aProgramThatFailsFailsTheHookAndNothingItChangedStays() {
    programs.add(
        "reactive/app",
        "#!/bin/sh\n"
            + "case $1 in\n"
            + "--test) ! charms.reactive is_flag_set tried ;;\n"
            + "--invoke) charms.reactive set_flag tried; exit 4 ;;\n"
            + "esac\n");
    HookOutcome.Failed failed = assertInstanceOf(HookOutcome.Failed.class, charm.outcome("start"));
    assertEquals("'reactive/app --invoke' ended with status 4", failed.cause().getMessage());
    assertTrue(failed.flags().contains("tried"));
    assertFalse(Files.exists(directory.resolve("state.json")));
  }

  @Test
  void nothingIsLeftOfTheWayToTheHook() throws Exception {
    Path noted = directory.resolve("session");
    programs.add(
        "reactive/app",
        "#!/bin/sh\n[ $1 = --test ] && echo \"$CHARMS_REACTIVE_SESSION\" > '"
            + noted
            + "'\nexit 1\n");
    called("start");
    Path session = Path.of(Files.readString(noted).strip());
    assertTrue(session.isAbsolute());
    assertFalse(Files.exists(session));
  }

  private List<String> called(String hook) {
    return charm.outcome(hook).invoked();
  }
}
