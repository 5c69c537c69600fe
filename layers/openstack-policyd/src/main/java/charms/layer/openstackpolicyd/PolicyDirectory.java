package charms.layer.openstackpolicyd;

import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.reactive.host.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /etc/SERVICE/policy.d}: but for the charm's own files it holds what the operator gave. */
final class PolicyDirectory {
  private final Host host;
  private final String service;
  private final List<String> kept;

  PolicyDirectory(Host host, String service, List<String> kept) {
    this.host = host;
    this.service = service;
    this.kept = List.copyOf(kept);
  }

  /** The file of rules of that name, as an absolute path. */
  String path(String name) {
    return directory() + "/" + name + ".yaml";
  }

  /** True if that file is the charm's own. */
  boolean isKept(String path) {
    return kept.contains(path);
  }

  /**
   * Leaves exactly these files beside the charm's own.
   *
   * @param rules by absolute path
   * @return true if any file changed
   */
  boolean replace(Map<String, PolicyRules> rules) {
    boolean changed = clean(rules.keySet());
    HostFiles files = new HostFiles(host);
    if (!Files.isDirectory(host.file(directory()))) {
      files.makeDirectory(directory(), FileOwner.of(service, service, 0775));
    }
    for (Map.Entry<String, PolicyRules> one : rules.entrySet()) {
      changed |=
          files.write(one.getKey(), one.getValue().asYaml(), FileOwner.of(service, service, 0444));
    }
    return changed;
  }

  /** Leaves only the charm's own files; true if there were others. */
  boolean clear() {
    return clean(Set.of());
  }

  private boolean clean(Set<String> wanted) {
    boolean changed = false;
    for (Path one : children(host.file(directory()))) {
      String path = directory() + "/" + one.getFileName();
      if (!isKept(path) && !wanted.contains(path)) {
        delete(one);
        changed = true;
      }
    }
    return changed;
  }

  private String directory() {
    return "/etc/" + service + "/policy.d";
  }

  private static List<Path> children(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(directory)) {
      return found.sorted().toList();
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + directory + "'", cause);
    }
  }

  /** A link goes, what it names stays. */
  private static void delete(Path path) {
    List<Path> all = new ArrayList<>();
    try {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        try (Stream<Path> found = Files.walk(path)) {
          found.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
      } else {
        all.add(path);
      }
      for (Path one : all) {
        Files.delete(one);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot delete '" + path + "'", cause);
    }
  }
}
