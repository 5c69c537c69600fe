package charms.reactive;

import charms.reactive.hooktool.HookTools;
import charms.reactive.host.Host;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a handler sees of the unit during one hook or action. One instance serves the whole hook; a
 * handler class receives it in its constructor.
 */
public interface HookContext {
  /** The hook's name, as in {@code config-changed}, or the action's. */
  String hook();

  /** The unit's name, as in {@code congress/0}. */
  String unit();

  /** The application's name, as in {@code congress}. */
  String application();

  /** The model's UUID; empty where Juju does not tell it. */
  Optional<String> modelUuid();

  /** The directory of the charm, with {@code templates/} and {@code metadata.yaml}. */
  Path charmDirectory();

  /** The charm as composed: endpoints, options, layers. */
  CharmDefinition charm();

  Flags flags();

  /** Values that live as long as the unit, committed when the hook succeeds. */
  UnitStore store();

  /** The charm's configuration as it stands in this hook. */
  Config config();

  /** Status of the unit, visible at once. */
  Status status();

  /** The unit's log. */
  Log log();

  /** The machine: its files and commands. */
  Host host();

  /** The hook tools, for what the types here do not cover. */
  HookTools hookTools();

  /** The running action; empty in a hook. */
  Optional<ActionCall> action();

  /** Every endpoint that has an implementation, sorted by name. */
  List<Endpoint> endpoints();

  /** The endpoint of that name, if it is of the type; present with or without relations. */
  <E extends Endpoint> Optional<E> endpoint(String name, Class<E> type);

  /**
   * The relations of an endpoint of metadata.yaml, with or without an implementation.
   *
   * @throws IllegalArgumentException if there is no such endpoint
   */
  List<Relation> relations(String endpoint);

  /** The endpoint a flag belongs to, if the flag is set (reactive-runtime.md section 4.1). */
  <E extends Endpoint> Optional<E> endpointFromFlag(String flag, Class<E> type);

  /**
   * The one object of the type in this hook, made at the first call. Layers share their API objects
   * this way:
   *
   * <pre>{@code
   * static Apache of(HookContext context) {
   *   return context.shared(Apache.class, Apache::new);
   * }
   * }</pre>
   */
  <T> T shared(Class<T> type, Function<HookContext, T> maker);

  /**
   * Ends the hook well, here: handlers that still wait are not called, those of the end are, and
   * what was done is kept (reactive-runtime.md section 2.1). Does not return.
   */
  default void endHook() {
    throw new HookEnd();
  }

  /**
   * Warns in the log that the calling method is called too early, if a flag is not set; goes on in
   * any case (reactive-runtime.md section 2.3, not_unless):
   *
   * <pre>
   * charms.layer.apache.Apache.restart called before flags: apache.installed, apache.configured
   * </pre>
   */
  default void notUnless(String... wanted) {
    List<String> missing = new ArrayList<>();
    for (String flag : wanted) {
      if (!flags().isSet(flag)) {
        missing.add(flag);
      }
    }
    if (!missing.isEmpty()) {
      String caller =
          StackWalker.getInstance()
              .walk(frames -> frames.skip(1).findFirst())
              .map(frame -> frame.getClassName() + "." + frame.getMethodName())
              .orElse("a method");
      String flags = missing.size() == 1 ? " called before flag: " : " called before flags: ";
      log().warning(caller + flags + String.join(", ", missing));
    }
  }

  /** Adds a command to {@code charms.reactive}; one added later replaces it. */
  void command(String name, ToolCommand command);

  /** Runs the callback after the last handler of a successful hook, latest registered first. */
  void atExit(Runnable callback);
}
