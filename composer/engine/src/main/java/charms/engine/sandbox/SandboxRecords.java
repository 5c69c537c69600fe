package charms.engine.sandbox;

import charms.engine.machine.MachineChanges.Call;
import charms.engine.machine.MachineChanges.Doer;
import charms.engine.machine.MachineChanges.InstalledPackage;
import charms.engine.machine.MachineChanges.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a machine's stand-ins recorded; the file {@code common} of theirs says how.
 *
 * @param directory {@code /var/lib/charm-sandbox} of the machine
 */
record SandboxRecords(Path directory) {
  private static final int FIELDS = 4;

  List<InstalledPackage> packages() throws IOException {
    List<InstalledPackage> packages = new ArrayList<>();
    for (String name : names("packages")) {
      packages.add(new InstalledPackage(name, text("packages", name), by("packages", name)));
    }
    return packages;
  }

  List<Service> services() throws IOException {
    List<Service> services = new ArrayList<>();
    for (String name : names("services")) {
      String[] words = text("services", name).split(" ", 2);
      String boot = words.length > 1 ? words[1] : "";
      services.add(new Service(name, words[0], boot, by("services", name)));
    }
    return services;
  }

  /** A call that is being recorded, or was cut short by a kill, is left out. */
  List<Call> calls() throws IOException {
    Path file = directory.resolve("calls");
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    String[] fields = text.split("\0", -1);
    List<Call> calls = new ArrayList<>();
    int at = 0;
    int whole = fields.length - 1;
    while (at + FIELDS <= whole && fields[at + FIELDS - 1].matches("[0-9]{1,6}")) {
      int end = at + FIELDS + Integer.parseInt(fields[at + FIELDS - 1]);
      if (end > whole) {
        break;
      }
      Doer by = new Doer(fields[at + 1], fields[at + 2]);
      List<String> argv = List.of(fields).subList(at + FIELDS, end);
      calls.add(new Call(time(fields[at]), by, argv));
      at = end;
    }
    return calls;
  }

  private List<String> names(String kind) throws IOException {
    if (!Files.isDirectory(directory.resolve(kind))) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(directory.resolve(kind))) {
      return found.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String text(String kind, String name) throws IOException {
    return Files.readString(directory.resolve(kind).resolve(name)).strip();
  }

  private Doer by(String kind, String name) throws IOException {
    Path file = directory.resolve("by").resolve(kind).resolve(name);
    String[] words =
        Files.exists(file) ? Files.readString(file).strip().split(" ", 2) : new String[] {""};
    return new Doer(words[0], words.length > 1 ? words[1] : "");
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException wrong) {
      return Instant.EPOCH;
    }
  }
}
