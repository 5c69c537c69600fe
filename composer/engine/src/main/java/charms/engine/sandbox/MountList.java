package charms.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a machine's file systems are made of, as a file that {@code mount --all} reads:
 *
 * <pre>
 * overlay /m/0/root/usr overlay lowerdir=/m/0/usr-lower:/usr,upperdir=...,workdir=...,volatile
 * proc /m/0/root/proc proc defaults
 * /dev /m/0/root/dev none rbind
 * </pre>
 *
 * @param layout the machine's
 */
record MountList(SandboxLayout layout) {
  /** Kernels from 5.10 on need not write an overlay's whole disk out when it is unmounted. */
  private static final boolean VOLATILE =
      Runtime.Version.parse(System.getProperty("os.version").replaceFirst("^(\\d+\\.\\d+).*", "$1"))
              .compareTo(Runtime.Version.parse("5.10"))
          >= 0;

  /** Writes the file. */
  void write() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(line("overlay", inside("/usr"), "overlay", overlay()));
    lines.add(line("proc", inside("/proc"), "proc", "defaults"));
    lines.add(bind("/dev"));
    lines.add(bind("/sys"));
    String javaHome = System.getProperty("java.home");
    if (!javaHome.startsWith("/usr/")) {
      // The JVM of the engine serves the machine's charms too.
      Files.createDirectories(Path.of(inside(javaHome)));
      lines.add(bind(javaHome));
    }
    String list = String.join("\n", lines) + "\n";
    if (!Files.exists(layout.mounts()) || !Files.readString(layout.mounts()).equals(list)) {
      Files.writeString(layout.mounts(), list);
    }
  }

  private String overlay() {
    return "lowerdir="
        + layout.lower()
        + ",upperdir="
        + layout.usr()
        + ",workdir="
        + layout.work()
        + Namespaces.overlayOptions()
        + (VOLATILE ? ",volatile" : "");
  }

  private String bind(String directory) {
    return line(directory, inside(directory), "none", "rbind");
  }

  private String inside(String directory) {
    return layout.root() + directory;
  }

  private static String line(String source, String target, String type, String options) {
    return String.join(" ", escaped(source), escaped(target), type, escaped(options));
  }

  /** Fields end at blanks. */
  private static String escaped(String field) {
    return field.replace("\\", "\\134").replace(" ", "\\040").replace("\t", "\\011");
  }
}
