package charms.layer.basic;

import charms.reactive.host.Host;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Restarts services whose files a piece of work changed (reactive-runtime.md section 7):
 *
 * <pre>{@code
 * RestartOnChange.of(host, Map.of("/etc/haproxy/haproxy.cfg", List.of("haproxy")))
 *     .around(() -> renderAll());
 * }</pre>
 *
 * <p>systemd reads the files of its units anew before, where one of them changed.
 */
public final class RestartOnChange {
  private static final String UNITS = "/etc/systemd/system/";

  private final Host host;
  private final Map<String, List<String>> services;

  private RestartOnChange(Host host, Map<String, List<String>> services) {
    this.host = host;
    this.services = new LinkedHashMap<>(services);
  }

  /**
   * @param services by the absolute name of a file, or a pattern as in {@code /etc/app/*.conf}, in
   *     the order to restart them
   */
  public static RestartOnChange of(Host host, Map<String, List<String>> services) {
    return new RestartOnChange(host, services);
  }

  /**
   * Does the work; then restarts each service concerned once, one after the other: a port that one
   * gives up another may take, as apache2 does where it ends TLS before a service.
   */
  public void around(Runnable work) {
    Services machine = new Services(host);
    for (String service : concerned(work)) {
      machine.restart(List.of(service));
    }
  }

  /**
   * Does the work while some services are not to run. The others restart where they run: somebody
   * else, as a cluster, may have started them.
   *
   * @param held the services not to run now
   */
  public void aroundHeld(Runnable work, Collection<String> held) {
    Services machine = new Services(host);
    for (String service : concerned(work)) {
      if (!held.contains(service)) {
        machine.restartRunning(List.of(service));
      }
    }
  }

  private Set<String> concerned(Runnable work) {
    Set<String> concerned = new LinkedHashSet<>();
    for (String path : changed(work)) {
      concerned.addAll(services.get(path));
    }
    return concerned;
  }

  private List<String> changed(Runnable work) {
    Map<String, byte[]> before = bytes();
    work.run();
    Map<String, byte[]> after = bytes();
    List<String> changed = new ArrayList<>();
    boolean units = false;
    for (String path : services.keySet()) {
      if (!Arrays.equals(before.get(path), after.get(path))) {
        changed.add(path);
        units |= path.startsWith(UNITS);
      }
    }
    if (units) {
      host.run("systemctl", "daemon-reload").orThrow();
    }
    return changed;
  }

  private Map<String, byte[]> bytes() {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    for (String path : services.keySet()) {
      try {
        bytes.put(path, bytes(path));
      } catch (IOException cause) {
        throw new UncheckedIOException("cannot read '" + path + "'", cause);
      }
    }
    return bytes;
  }

  /** Of a pattern: the bytes of all files it matches, each behind its name. */
  private byte[] bytes(String path) throws IOException {
    Path file = host.file(path);
    if (path.indexOf('*') < 0) {
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (Files.isDirectory(file.getParent())) {
      String pattern = file.getFileName().toString();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent(), pattern)) {
        List<Path> sorted = new ArrayList<>();
        files.forEach(sorted::add);
        Collections.sort(sorted);
        for (Path one : sorted) {
          all.write((one.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
          all.write(Files.isRegularFile(one) ? Files.readAllBytes(one) : new byte[0]);
        }
      }
    }
    return all.toByteArray();
  }
}
