package charms.engine.nspawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The names of a model's machines, told to each of them.
 *
 * @param machines the directory of the model's machines
 */
record ModelHosts(Path machines) {
  /** Tells every machine of all. */
  void tell() throws IOException {
    List<NspawnLayout> all = layouts();
    SortedMap<String, String> addresses = new TreeMap<>();
    for (NspawnLayout one : all) {
      MachineRecord record = MachineRecord.read(one.record());
      addresses.put(record.hostname(), record.address());
    }
    for (NspawnLayout one : all) {
      if (OverlayMount.isMounted(one.root())) {
        HostsFile.write(one.root(), addresses);
      }
    }
  }

  /** Machines whose files are there, whole or not. */
  List<NspawnLayout> layouts() throws IOException {
    if (!Files.isDirectory(machines)) {
      return List.of();
    }
    List<NspawnLayout> layouts = new ArrayList<>();
    try (Stream<Path> found = Files.list(machines)) {
      for (Path directory : found.sorted().toList()) {
        NspawnLayout layout = new NspawnLayout(directory);
        if (Files.exists(layout.record())) {
          layouts.add(layout);
        }
      }
    }
    return layouts;
  }
}
