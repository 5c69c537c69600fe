package charms.testkit.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The machine before or after a hook.
 *
 * @param series as in {@code xenial}
 * @param files by absolute name
 * @param packages installed ones, name to version
 * @param candidates versions apt would install, by package, where they are not the release's
 * @param services by name, without {@code .service}
 * @param answers programs that answer otherwise than a plain success, first match counts
 */
public record MachineState(
    String series,
    SortedMap<String, FileState> files,
    SortedMap<String, String> packages,
    SortedMap<String, String> candidates,
    SortedMap<String, ServiceState> services,
    List<CommandAnswer> answers) {
  public MachineState {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
    candidates = Collections.unmodifiableSortedMap(new TreeMap<>(candidates));
    services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
    answers = List.copyOf(answers);
  }

  /** A fresh machine of that Ubuntu series. */
  public static MachineState fresh(String series) {
    return new MachineState(
        series, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of());
  }

  /** Content of the file with that absolute name. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path)).map(FileState::text);
  }

  public boolean isRunning(String service) {
    return services.getOrDefault(service, ServiceState.STOPPED).running();
  }

  public MachineState withFile(String path, FileState file) {
    return new MachineState(
        series, with(files, path, file), packages, candidates, services, answers);
  }

  public MachineState withPackage(String name, String version) {
    return new MachineState(
        series, files, with(packages, name, version), candidates, services, answers);
  }

  /** The version apt would install; the empty text for a package apt does not know. */
  public MachineState withCandidate(String name, String version) {
    return new MachineState(
        series, files, packages, with(candidates, name, version), services, answers);
  }

  public MachineState withService(String name, ServiceState service) {
    return new MachineState(
        series, files, packages, candidates, with(services, name, service), answers);
  }

  public MachineState withAnswer(CommandAnswer answer) {
    List<CommandAnswer> all = new ArrayList<>(answers);
    all.add(answer);
    return new MachineState(series, files, packages, candidates, services, all);
  }

  private static <V> SortedMap<String, V> with(SortedMap<String, V> map, String key, V value) {
    SortedMap<String, V> copy = new TreeMap<>(map);
    copy.put(key, value);
    return copy;
  }
}
