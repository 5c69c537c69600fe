package charms.layer.snap;

import charms.reactive.HookContext;
import charms.reactive.host.CommandResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Snaps of the machine:
 *
 * <pre>{@code
 * Snaps.of(context).install(SnapSpec.of("etcd").fromChannel("3.4/stable").confined("classic"));
 * }</pre>
 *
 * <p>A resource of the snap's name that is not empty is installed in the place of the store's snap.
 */
public final class Snaps {
  private static final String INSTALLED = "snap.installed.";

  private final HookContext context;

  private Snaps(HookContext context) {
    this.context = context;
  }

  /** The one of this hook. */
  public static Snaps of(HookContext context) {
    return context.shared(Snaps.class, Snaps::new);
  }

  public boolean isInstalled(String name) {
    return context.flags().isSet(INSTALLED + name);
  }

  /** Installs a snap; one that is there is refreshed to what is wanted. */
  public void install(SnapSpec snap) {
    Optional<Path> file = context.hookTools().resourceGet(snap.name()).filter(Snaps::hasBytes);
    List<String> command = new ArrayList<>(List.of("snap"));
    boolean known = listed(snap.name());
    if (file.isPresent()) {
      command.addAll(List.of("install", "--dangerous"));
      command.addAll(snap.fromChannel("").words());
      command.add(file.get().toString());
    } else {
      command.add(known ? "refresh" : "install");
      command.addAll(snap.words());
      command.add(snap.name());
    }
    context.host().run(command, Map.of()).orThrow();
    context.flags().set(INSTALLED + snap.name());
  }

  /** Removes a snap; one that is not there is no error. */
  public void remove(String name) {
    if (listed(name)) {
      context.host().run("snap", "remove", name).orThrow();
    }
    context.flags().clear(INSTALLED + name);
  }

  /** Sets an option of a snap. */
  public void set(String name, String key, String value) {
    context.host().run("snap", "set", name, key + "=" + value).orThrow();
  }

  /** An option of a snap; empty where it is not set. */
  public Optional<String> get(String name, String key) {
    CommandResult result = context.host().run("snap", "get", name, key);
    return result.succeeded() ? Optional.of(result.output().strip()) : Optional.empty();
  }

  /**
   * Connects a plug.
   *
   * @param plug as in {@code etcd:network}
   * @param slot as in {@code core:network}; empty for the system's
   */
  public void connect(String plug, String slot) {
    List<String> command = new ArrayList<>(List.of("snap", "connect", plug));
    if (!slot.isEmpty()) {
      command.add(slot);
    }
    context.host().run(command, Map.of()).orThrow();
  }

  /** The version installed; empty where the snap is not there. */
  public Optional<String> version(String name) {
    CommandResult result = context.host().run("snap", "list", name);
    String[] lines = result.output().strip().split("\n");
    String[] words = lines[lines.length - 1].strip().split("\\s+");
    boolean found = result.succeeded() && words.length > 1 && words[0].equals(name);
    return found ? Optional.of(words[1]) : Optional.empty();
  }

  private boolean listed(String name) {
    return version(name).isPresent();
  }

  private static boolean hasBytes(Path file) {
    return Files.isRegularFile(file) && file.toFile().length() > 0;
  }
}
