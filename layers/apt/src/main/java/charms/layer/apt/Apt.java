package charms.layer.apt;

import charms.layer.basic.Packages;
import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Packages that layers ask for, installed together:
 *
 * <pre>{@code
 * @WhenNot("apt.installed.nginx")
 * void wantNginx() {
 *   Apt.of(context).queue(List.of("nginx"));
 * }
 *
 * @When("apt.installed.nginx")
 * void configure() { ... }
 * }</pre>
 */
public final class Apt {
  static final String QUEUED = "apt.queued_installs";
  static final String NEEDS_UPDATE = "apt.needs_update";
  private static final String INSTALLED = "apt.installed.";
  private static final String QUEUE = "apt.queue";
  private static final String OWN = "apt.packages";

  private final HookContext context;
  private final Packages packages;

  private Apt(HookContext context) {
    this.context = context;
    this.packages = Packages.of(context);
  }

  /** The one of this hook. */
  public static Apt of(HookContext context) {
    return context.shared(Apt.class, Apt::new);
  }

  /** Has packages installed in the next batch; those that are there are so marked at once. */
  public void queue(Collection<String> names) {
    List<String> queue = list(QUEUE);
    for (String name : names) {
      if (!context.flags().isSet(INSTALLED + name) && !queue.contains(name)) {
        queue.add(name);
      }
    }
    context.store().set(QUEUE, queue);
    context.flags().toggle(QUEUED, !queue.isEmpty());
  }

  /** Installs what is queued. */
  public void installQueued() {
    List<String> queue = list(QUEUE);
    List<String> missing = packages.missing(queue);
    if (!missing.isEmpty()) {
      context.status().maintenance("Installing " + String.join(",", missing));
      packages.install(missing);
    }
    List<String> own = list(OWN);
    for (String name : queue) {
      context.flags().set(INSTALLED + name);
      if (!own.contains(name)) {
        own.add(name);
      }
    }
    context.store().set(OWN, own);
    context.store().unset(QUEUE);
    context.flags().clear(QUEUED);
  }

  /** Removes packages with their configuration. */
  public void purge(Collection<String> names) {
    packages.purge(names);
    List<String> own = list(OWN);
    for (String name : names) {
      context.flags().clear(INSTALLED + name);
      own.remove(name);
    }
    context.store().set(OWN, own);
  }

  /** The packages this layer installed. */
  public List<String> installed() {
    return list(OWN);
  }

  private List<String> list(String key) {
    List<String> names = new ArrayList<>();
    if (context.store().get(key).orElse(List.of()) instanceof List<?> kept) {
      for (Object name : kept) {
        names.add(String.valueOf(name));
      }
    }
    return names;
  }
}
