package charms.engine.nspawn;

import charms.engine.machine.MachineChanges.Doer;
import charms.engine.machine.MachineChanges.Service;
import charms.engine.machine.MachineCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The services of a machine that its image has not, as its systemd tells of them. */
final class SystemdServices {
  private static final String SUFFIX = ".service";
  private static final List<String> PLACES =
      List.of("usr/lib/systemd/system", "etc/systemd/system", "usr/local/lib/systemd/system");

  private SystemdServices() {}

  /**
   * Asks the machine.
   *
   * @param image the root of its image
   */
  static List<Service> of(NspawnMachine machine, Path image) throws IOException {
    SortedSet<String> names = units(machine.root());
    names.removeAll(units(image));
    if (names.isEmpty()) {
      return List.of();
    }
    List<String> argv =
        new ArrayList<>(List.of("systemctl", "show", "--property=Id,ActiveState,UnitFileState"));
    argv.addAll(names);
    Process process =
        machine.start(new MachineCommand(argv, Map.of(), "/", MachineCommand.Streams.PIPES_MERGED));
    process.getOutputStream().close();
    try (InputStream answer = process.getInputStream()) {
      return parse(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Reads paragraphs of {@code systemctl show}. */
  static List<Service> parse(String text) {
    List<Service> services = new ArrayList<>();
    for (String paragraph : text.split("\n\n")) {
      Map<String, String> facts = new HashMap<>();
      paragraph
          .lines()
          .map(line -> line.split("=", 2))
          .filter(words -> words.length == 2)
          .forEach(words -> facts.put(words[0], words[1]));
      String id = facts.getOrDefault("Id", "");
      if (id.endsWith(SUFFIX)) {
        String state = facts.getOrDefault("ActiveState", "");
        services.add(
            new Service(
                id.substring(0, id.length() - SUFFIX.length()),
                state.equals("active") ? "running" : "stopped",
                facts.getOrDefault("UnitFileState", ""),
                new Doer("", "")));
      }
    }
    return services;
  }

  private static SortedSet<String> units(Path root) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (String place : PLACES) {
      if (Files.isDirectory(root.resolve(place))) {
        try (Stream<Path> found = Files.list(root.resolve(place))) {
          found
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(SUFFIX) && !name.contains("@."))
              .forEach(names::add);
        }
      }
    }
    return names;
  }
}
