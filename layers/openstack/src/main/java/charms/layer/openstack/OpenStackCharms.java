package charms.layer.openstack;

import charms.reactive.HookContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The charm classes of a charm, one for each release from which on it serves, and which of the
 * layers' handlers it wants. A charm says so at the start of every hook:
 *
 * <pre>{@code
 * @AtStart
 * void provideCharm() {
 *   OpenStackCharms.of(context)
 *       .register(OpenStackRelease.MITAKA, CongressCharm::new)
 *       .useDefaults(DefaultHandler.values());
 * }
 * }</pre>
 */
public final class OpenStackCharms {
  /** Set while the layers' canonical handlers are wanted. */
  public static final String CANONICAL = "charms.openstack.do-canonical";

  private static final String ORIGIN = "openstack-origin";
  private static final String RELEASE = "charmers.openstack-release-version";

  private final HookContext context;
  private final Map<OpenStackRelease, Function<HookContext, ? extends OpenStackCharm>> makers =
      new TreeMap<>();
  private @Nullable OpenStackCharm charm;
  private @Nullable OpenStackRelease followed;
  private String releasePackage = "";

  private OpenStackCharms(HookContext context) {
    this.context = context;
  }

  /** The one of this hook. */
  public static OpenStackCharms of(HookContext context) {
    return context.shared(OpenStackCharms.class, OpenStackCharms::new);
  }

  /**
   * Adds a class.
   *
   * @param since the first release it serves
   * @throws IllegalStateException when there is one for that release
   */
  public OpenStackCharms register(
      OpenStackRelease since, Function<HookContext, ? extends OpenStackCharm> maker) {
    if (makers.put(since, maker) != null) {
      throw new IllegalStateException(
          "cannot register a charm class for '" + since.codename() + "': there is one");
    }
    return this;
  }

  /**
   * Names a package whose installed version tells the release, as {@code keystone}; without one, or
   * where it is not installed, {@code openstack-origin} does.
   */
  public OpenStackCharms releasePackage(String name) {
    releasePackage = name;
    return this;
  }

  /** Lets the layers' handlers of these names run. */
  public OpenStackCharms useDefaults(DefaultHandler... handlers) {
    for (DefaultHandler handler : handlers) {
      context.flags().set(handler.flag());
    }
    return this;
  }

  /**
   * Lets the layers do what nearly every charm of an API service does by itself: render when all
   * required relations are available, bring the database to its schema, ask the cluster for its
   * resources. A charm that needs more writes those handlers instead.
   */
  public OpenStackCharms useCanonicalHandlers() {
    context.flags().set(CANONICAL);
    return this;
  }

  /**
   * The charm of the release in force: the class registered last before it.
   *
   * @throws IllegalStateException when no class serves the release
   */
  public OpenStackCharm charm() {
    if (charm == null) {
      charm = make(release());
    }
    return charm;
  }

  /** The charm as the class it is. */
  public <C extends OpenStackCharm> C charm(Class<C> type) {
    return type.cast(charm());
  }

  /**
   * The release in force: chosen at the first need and kept until an upgrade. A charm without the
   * option {@code openstack-origin}, as a subordinate, keeps none: its principal is upgraded
   * without it.
   */
  public OpenStackRelease release() {
    if (!context.config().names().contains(ORIGIN)) {
      if (followed == null) {
        followed = chosenRelease();
      }
      return followed;
    }
    Optional<OpenStackRelease> known =
        context.store().getString(RELEASE).flatMap(OpenStackRelease::named);
    if (known.isPresent()) {
      return known.get();
    }
    OpenStackRelease release = chosenRelease();
    context.store().set(RELEASE, release.codename());
    return release;
  }

  private OpenStackRelease chosenRelease() {
    return installedRelease().orElseGet(() -> origin().release());
  }

  /** What a package that is there already says, as where a charm takes an application over. */
  private Optional<OpenStackRelease> installedRelease() {
    return releasePackage.isEmpty()
        ? Optional.empty()
        : new PackageReleases(context.host()).installed(releasePackage);
  }

  /** Where packages come from. */
  OpenStackOrigin origin() {
    return OpenStackOrigin.of(context.host(), context.config().string(ORIGIN));
  }

  /** What is wrong with the option {@code openstack-origin}; empty for nothing, or no option. */
  Optional<String> wrongOrigin() {
    return context.config().string(ORIGIN).flatMap(text -> origin().problem());
  }

  /** Takes the release as the one in force, and the charm class that serves it. */
  void upgradeTo(OpenStackRelease release) {
    context.store().set(RELEASE, release.codename());
    charm = null;
  }

  /** Has the release chosen anew. */
  void forgetRelease() {
    context.store().unset(RELEASE);
  }

  private OpenStackCharm make(OpenStackRelease release) {
    @Nullable OpenStackRelease chosen = null;
    for (OpenStackRelease since : makers.keySet()) {
      if (release.isAtLeast(since)) {
        chosen = since;
      }
    }
    if (chosen == null) {
      String earliest = makers.isEmpty() ? "nothing" : makers.keySet().iterator().next().codename();
      throw new IllegalStateException(
          "Release "
              + release.codename()
              + " is not supported by this charm. Earliest support is "
              + earliest
              + " release");
    }
    return makers.get(chosen).apply(context);
  }
}
