package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.engine.machine.CommandStreams;
import charms.engine.operation.EngineListener;
import charms.engine.operation.HookFailure;
import charms.engine.operation.HookRun;
import charms.engine.operation.Settled;
import charms.engine.sandbox.SandboxProvider;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An engine over a directory, with what tests ask of it. */
final class TestEngine implements AutoCloseable {
  private final EngineHome home;
  private Clock clock = Clock.systemUTC();
  private final List<HookFailure> failures = new ArrayList<>();
  private EmbeddedEngine engine;

  TestEngine(Path directory) {
    home = new EngineHome(directory.resolve("home"));
    engine = opened();
  }

  private EmbeddedEngine opened() {
    return EmbeddedEngine.open(
        home,
        new SandboxProvider(home.machines()),
        new EngineListener() {
          @Override
          public void failed(HookRun run, HookFailure failure) {
            failures.add(failure);
          }
        },
        clock);
  }

  /** As a next command would find the model. */
  void reopen() {
    engine.close();
    engine = opened();
  }

  /** As a command that much later would find the model. */
  void reopenAfter(Duration later) {
    clock = Clock.offset(clock, later);
    reopen();
  }

  EmbeddedEngine engine() {
    return engine;
  }

  Path home() {
    return home.directory();
  }

  /** Hooks that failed, in order. */
  List<HookFailure> failures() {
    return List.copyOf(failures);
  }

  void deploy(ShellCharm charm) {
    deploy(DeployRequest.of(charm.directory()));
  }

  void deploy(DeployRequest request) {
    engine.deploy(request);
    settle();
  }

  void settle() {
    Settled settled = engine.settle();
    assertEquals(List.of(), settled.failed(), failures.toString());
  }

  /** Lets the model settle; the units in error then. */
  List<String> failingUnits() {
    return engine.settle().failed();
  }

  /** What a line prints in the unit's hook context, both streams, stripped. */
  String exec(String unit, String line) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    engine.exec(unit, line, new CommandStreams(InputStream.nullInputStream(), output, output));
    return output.toString(StandardCharsets.UTF_8).strip();
  }

  /** As {@link #exec}, with the exit status of the tool in a last line. */
  String tried(String unit, String line) {
    return exec(unit, "(" + line + ") 2>&1; echo $?");
  }

  List<String> events(String unit) {
    return exec(unit, "cat /events").lines().map(String::strip).toList();
  }

  @Override
  public void close() {
    engine.destroyModel(true);
    engine.close();
  }
}
