package charms.engine;

import charms.engine.bundle.BundleReader;
import charms.engine.machine.Cloud;
import charms.engine.machine.Clouds;
import charms.engine.nspawn.NspawnCloud;
import charms.engine.operation.EngineListener;
import charms.engine.sandbox.SandboxCloud;
import charms.engine.schedule.EventOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that deploys a bundle and settles: a process that tests may kill at any moment. */
public final class KilledEngine {
  private KilledEngine() {}

  /** {@code HOME BUNDLE [IMAGES]}; 0 when all is settled and nothing is in error. */
  public static void main(String[] words) {
    EngineHome home = new EngineHome(Path.of(words[0]));
    boolean real = words.length > 2;
    Cloud cloud = real ? new NspawnCloud(Path.of(words[2])) : new SandboxCloud(home.directory());
    System.out.println("begins");
    try (EmbeddedEngine engine =
        EmbeddedEngine.open(
            home, new Clouds(List.of(cloud)), EngineListener.SILENT, EventOrder.usual())) {
      engine.deployBundle(
          BundleReader.read(Path.of(words[1]), List.of(), Path.of(words[0])), false);
      if (!engine.settle().failed().isEmpty()) {
        throw new IllegalStateException("units in error: " + engine.unitsInError());
      }
    }
  }

  /** Starts it in a process of its own, and waits until it begins its work. */
  static Process start(Path home, Path bundle, Path log) throws IOException {
    return begun(log, home, bundle);
  }

  /** As {@link #start(Path, Path, Path)}, on real machines. */
  static Process startReal(Path home, Path bundle, Path images, Path log) throws IOException {
    return begun(log, home, bundle, images);
  }

  private static Process begun(Path log, Path... words) throws IOException {
    Process process = process(log, words);
    process.getInputStream().read();
    return process;
  }

  private static Process process(Path log, Path... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx200m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledEngine.class.getName()));
    for (Path word : words) {
      command.add(word.toString());
    }
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
