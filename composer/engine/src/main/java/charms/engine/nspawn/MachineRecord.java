package charms.engine.nspawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a machine's directory tells of it, a line each.
 *
 * @param hostname as in {@code juju-default-0}
 * @param address as in {@code 10.5.3.128}
 * @param image the root of its base image
 */
record MachineRecord(String hostname, String address, Path image) {
  private static final int LINES = 3;

  static MachineRecord read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.size() != LINES) {
      throw new IOException("'" + file + "' tells of no machine");
    }
    return new MachineRecord(lines.get(0), lines.get(1), Path.of(lines.get(2)));
  }

  void write(Path file) throws IOException {
    Files.write(file, List.of(hostname, address, image.toString()));
  }
}
