package charms.engine;

import charms.engine.bundle.BundleReader;
import charms.engine.operation.EngineListener;
import charms.engine.sandbox.SandboxProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that deploys a bundle and settles: a process that tests may kill at any moment. */
public final class KilledEngine {
  private KilledEngine() {}

  /** {@code HOME BUNDLE}; 0 when all is settled and nothing is in error. */
  public static void main(String[] words) {
    EngineHome home = new EngineHome(Path.of(words[0]));
    System.out.println("begins");
    try (EmbeddedEngine engine =
        EmbeddedEngine.open(home, new SandboxProvider(home.machines()), EngineListener.SILENT)) {
      engine.deployBundle(
          BundleReader.read(Path.of(words[1]), List.of(), Path.of(words[0])), false);
      if (!engine.settle().failed().isEmpty()) {
        throw new IllegalStateException("units in error: " + engine.unitsInError());
      }
    }
  }

  /** Starts it in a process of its own, and waits until it begins its work. */
  static Process start(Path home, Path bundle, Path log) throws IOException {
    Process process = process(home, bundle, log);
    process.getInputStream().read();
    return process;
  }

  private static Process process(Path home, Path bundle, Path log) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx200m",
            "-cp",
            System.getProperty("java.class.path"),
            KilledEngine.class.getName(),
            home.toString(),
            bundle.toString())
        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
