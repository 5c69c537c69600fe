package charms.engine.sandbox;

import java.nio.file.Path;

/**
 * The directory of one machine:
 *
 * <pre>
 * root/        the machine's /
 * usr-upper/   what differs from the host's /usr and the layer
 * usr-lower    a link to the layer over the host's /usr, as in ../usr-layers/5f0c...
 * usr-work/    for the overlay file system
 * mounts       what is mounted there, as in fstab; see {@link MountList}; mounts.refused instead where
 *              the kernel refused the machine a /proc of its own
 * as-made/     small files of root/ as they were when the machine was made
 * made         there once the machine is whole; a line for each file of root/ then
 * </pre>
 *
 * <p>Beside the machines lies {@code usr-layers/}; see {@link UsrLayer}.
 *
 * @param directory as in {@code machines/0}
 */
record SandboxLayout(Path directory) {
  Path root() {
    return directory.resolve("root");
  }

  Path usr() {
    return directory.resolve("usr-upper");
  }

  Path work() {
    return directory.resolve("usr-work");
  }

  /** Made by the kernel in {@link #work}, closed to an ordinary user. */
  Path kernelsWork() {
    return work().resolve("work");
  }

  /** There when the overlay file system was not written out. */
  Path unwritten() {
    return kernelsWork().resolve("incompat/volatile");
  }

  /** A link to the layer below, of those beside the machines. */
  Path usrLower() {
    return directory.resolve("usr-lower");
  }

  /** What lies below the machine's own {@code /usr}, topmost first. */
  String lower() {
    return usrLower() + ":/usr";
  }

  Path mounts() {
    return directory.resolve("mounts");
  }

  Path asMade() {
    return directory.resolve("as-made");
  }

  Path made() {
    return directory.resolve("made");
  }

  /** How many installations of packages still fail. */
  Path failInstalls() {
    return records().resolve("fail-install");
  }

  /** Where stand-ins keep their records. */
  Path records() {
    return root().resolve("var/lib/charm-sandbox");
  }
}
