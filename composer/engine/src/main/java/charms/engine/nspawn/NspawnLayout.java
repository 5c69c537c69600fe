package charms.engine.nspawn;

import java.nio.file.Path;

/**
 * The directory of one machine:
 *
 * <pre>
 * root/       the machine's /: its changes over the base image, mounted while the machine runs
 * upper/      its changes
 * work/       for the overlay file system
 * record      which machine it is, and which image lies below
 * process     the container's process
 * console     what the machine printed at its start
 * made        there once the machine is whole
 * </pre>
 *
 * @param directory as in {@code machines/0}
 */
record NspawnLayout(Path directory) {
  Path root() {
    return directory.resolve("root");
  }

  Path upper() {
    return directory.resolve("upper");
  }

  Path work() {
    return directory.resolve("work");
  }

  Path record() {
    return directory.resolve("record");
  }

  Path process() {
    return directory.resolve("process");
  }

  Path console() {
    return directory.resolve("console");
  }

  Path made() {
    return directory.resolve("made");
  }
}
