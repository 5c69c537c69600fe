package charms.layer.basic;

import charms.reactive.host.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
 */
public final class RestartOnChange {
  private final Host host;
  private final Map<String, List<String>> services;

  private RestartOnChange(Host host, Map<String, List<String>> services) {
    this.host = host;
    this.services = new LinkedHashMap<>(services);
  }

  /**
   * @param services by the absolute name of a file, in the order to restart them
   */
  public static RestartOnChange of(Host host, Map<String, List<String>> services) {
    return new RestartOnChange(host, services);
  }

  /** Does the work; then restarts each service concerned once. */
  public void around(Runnable work) {
    Map<String, byte[]> before = bytes();
    work.run();
    Map<String, byte[]> after = bytes();
    Set<String> restarts = new LinkedHashSet<>();
    services.forEach(
        (path, names) -> {
          if (!Arrays.equals(before.get(path), after.get(path))) {
            restarts.addAll(names);
          }
        });
    new Services(host).restart(restarts);
  }

  private Map<String, byte[]> bytes() {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    for (String path : services.keySet()) {
      Path file = host.file(path);
      try {
        bytes.put(path, Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0]);
      } catch (IOException cause) {
        throw new UncheckedIOException("cannot read '" + path + "'", cause);
      }
    }
    return bytes;
  }
}
