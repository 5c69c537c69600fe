package charms.engine.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The host's programs, wherever the variables of the user or of a charm would look for them. */
public final class HostProgram {
  private static final List<String> PLACES =
      List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/sbin", "/usr/local/bin");

  private HostProgram() {}

  /** Where the host has a program, as in {@code /usr/bin/nsenter}; empty when it has it not. */
  public static Optional<Path> find(String program) {
    return PLACES.stream()
        .map(place -> Path.of(place, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
