package charms.engine.sandbox;

import java.nio.file.Path;

/**
 * The directory of one machine:
 *
 * <pre>
 * root/        the machine's /
 * usr-upper/   what differs from the host's /usr
 * usr-work/    for the overlay file system
 * enter        the program that enters the machine
 * as-made/     small files of root/ as they were when the machine was made
 * made         there once the machine is whole; a line for each file of root/ then
 * </pre>
 *
 * <p>Beside the machines, for an ordinary user, lies {@code usr-directories/}; see {@link
 * UsrDirectories}.
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

  UsrDirectories usrDirectories() {
    return new UsrDirectories(directory.resolveSibling("usr-directories"));
  }

  /** What lies below the machine's own {@code /usr}, topmost first. */
  String lower() {
    return Namespaces.root() ? "/usr" : usrDirectories().directory() + ":/usr";
  }

  Path enter() {
    return directory.resolve("enter");
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
