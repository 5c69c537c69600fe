package charms.engine.soak;

import charms.engine.EngineHome;
import charms.engine.charm.CharmFiles;
import charms.engine.machine.MachineProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Runs a scenario under many legal orders and faults, each in a scratch model. */
public final class Soak {
  private final SoakScenario scenario;
  private final SoakSettings settings;
  private final Function<Path, MachineProvider> providers;

  /**
   * @param providers makes machines in a directory
   */
  public Soak(
      SoakScenario scenario, SoakSettings settings, Function<Path, MachineProvider> providers) {
    this.scenario = scenario;
    this.settings = settings;
    this.providers = providers;
  }

  /** The run all others are compared with: no seed, no faults, all relations from the start. */
  public Reference undisturbed() {
    AtomicReference<EndState> end = new AtomicReference<>(EndState.NONE);
    SoakResult result =
        run(
            SoakPlan.undisturbed(scenario),
            state -> {
              end.set(state);
              return Optional.empty();
            });
    return new Reference(result, end.get());
  }

  /** A run with a seed; the same seed does the same. */
  public SoakResult run(long seed, Reference reference) {
    return run(
        SoakPlan.of(seed, scenario, settings, reference.result.hooks()),
        state -> state.differenceTo(reference.end));
  }

  /** How the undisturbed run ended. */
  public static final class Reference {
    private final SoakResult result;
    private final EndState end;

    private Reference(SoakResult result, EndState end) {
      this.result = result;
      this.end = end;
    }

    /** What happened in it. */
    public SoakResult result() {
      return result;
    }
  }

  private SoakResult run(SoakPlan plan, Function<EndState, Optional<String>> judge) {
    try {
      Path directory = Files.createTempDirectory("charm-soak");
      EngineHome home = new EngineHome(directory);
      try (SoakRun run = new SoakRun(home, providers.apply(home.machines()), plan, settings)) {
        return run.run(scenario, judge);
      } finally {
        CharmFiles.delete(directory);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot make a scratch model", cause);
    }
  }
}
