package charms.reactive.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** charms.reactive and charmhelpers from PyPI, in a virtual environment that is made once. */
public final class Peer {
  /** Where the programs for peers are. */
  public static final Path TOOLS = Path.of("../../tools/peers");

  private Peer() {}

  /** The environment's Python; empty where PyPI cannot be reached. */
  public static Optional<Path> python() throws IOException, InterruptedException {
    Process install =
        new ProcessBuilder(TOOLS.resolve("install-reactive").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String place =
        new String(install.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return install.waitFor() == 0 ? Optional.of(Path.of(place, "bin/python")) : Optional.empty();
  }
}
