package charms.engine.nspawn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A machine's own control group, in the hierarchies in which a systemd keeps its services: two
 * machines in one would see each other's. Elsewhere machines stay where the engine is.
 *
 * @param name the machine's on this host
 */
record ControlGroup(String name) {
  private static final Path MOUNT = Path.of("/sys/fs/cgroup");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Makes it; the files a process has to write its number into. */
  List<Path> make() throws IOException {
    List<Path> groups = places();
    for (Path group : groups) {
      Files.createDirectories(group);
    }
    return groups.stream().map(group -> group.resolve("cgroup.procs")).toList();
  }

  /**
   * Ends what still runs in it and takes it away.
   *
   * @throws IOException when a process does not end
   */
  void remove() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Set<Long> running = running();
    while (!running.isEmpty()) {
      for (long process : running) {
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
      }
      if (System.nanoTime() > end) {
        throw new IOException("processes " + running + " of " + name + " do not end");
      }
      Thread.onSpinWait();
      running = running();
    }
    for (Path group : places()) {
      for (Path one : innermostFirst(group)) {
        Files.deleteIfExists(one);
      }
    }
  }

  /** What runs in it; a systemd among them may start others until it ended itself. */
  private Set<Long> running() throws IOException {
    Set<Long> found = new HashSet<>();
    for (Path group : places()) {
      for (Path one : innermostFirst(group)) {
        found.addAll(running(one));
      }
    }
    return found;
  }

  private static List<Long> running(Path group) throws IOException {
    try {
      return Files.readAllLines(group.resolve("cgroup.procs")).stream()
          .map(Long::parseLong)
          .toList();
    } catch (IOException gone) {
      if (Files.exists(group)) {
        throw gone;
      }
      return List.of();
    }
  }

  private static List<Path> innermostFirst(Path group) throws IOException {
    if (!Files.exists(group)) {
      return List.of();
    }
    try (Stream<Path> found = Files.find(group, Integer.MAX_VALUE, (one, is) -> is.isDirectory())) {
      return found.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException meanwhile) {
      return innermostFirst(group);
    }
  }

  /** Names of control groups of machines of ours. */
  static List<String> all() throws IOException {
    List<String> names = new ArrayList<>();
    for (Path place : new ControlGroup("x").places()) {
      try (Stream<Path> found = Files.list(place.getParent())) {
        found
            .map(path -> path.getFileName().toString())
            .filter(name -> name.matches(HostNames.MACHINE + "[0-9a-f]{8}-[0-9]+"))
            .forEach(names::add);
      }
    }
    return names.stream().distinct().sorted().toList();
  }

  /** The unified hierarchy where there is no other; else that one and systemd's. */
  private List<Path> places() {
    return Files.exists(MOUNT.resolve("cgroup.procs"))
        ? List.of(MOUNT.resolve(name))
        : Stream.of("systemd", "unified")
            .map(MOUNT::resolve)
            .filter(hierarchy -> Files.exists(hierarchy.resolve("cgroup.procs")))
            .map(hierarchy -> hierarchy.resolve(name))
            .toList();
  }
}
