package charms.layer.openstack;

import charms.reactive.HookContext;
import java.util.Optional;
import java.util.function.BiFunction;
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
 *       .register(OpenStackRelease.OCATA, PackageType.SNAP, CongressSnapCharm::new)
 *       .useDefaults(DefaultHandler.values());
 * }
 * }</pre>
 */
public final class OpenStackCharms {
  /** Set while the layers' canonical handlers are wanted. */
  public static final String CANONICAL = "charms.openstack.do-canonical";

  static final String ORIGIN = "openstack-origin";

  private final HookContext context;
  private final CharmClasses classes = new CharmClasses();
  private final Selection selection;
  private @Nullable OpenStackCharm charm;

  private OpenStackCharms(HookContext context) {
    this.context = context;
    this.selection = new Selection(context, this);
  }

  /** The one of this hook. */
  public static OpenStackCharms of(HookContext context) {
    return context.shared(OpenStackCharms.class, OpenStackCharms::new);
  }

  /**
   * Adds a class that installs Debian packages.
   *
   * @param since the first release it serves
   * @throws IllegalStateException when there is one for that release
   */
  public OpenStackCharms register(
      OpenStackRelease since, Function<HookContext, ? extends OpenStackCharm> maker) {
    return register(since, PackageType.DEB, maker);
  }

  /**
   * Adds a class.
   *
   * @param since the first release it serves
   * @param type what it installs
   * @throws IllegalStateException when there is one for that release and type
   */
  public OpenStackCharms register(
      OpenStackRelease since,
      PackageType type,
      Function<HookContext, ? extends OpenStackCharm> maker) {
    classes.add(since, type, maker::apply);
    return this;
  }

  /**
   * Lets the charm tell its release in another way than the layer does; it is asked once a hook.
   *
   * @throws IllegalStateException when there is such a way already
   */
  public OpenStackCharms selectRelease(Function<HookContext, OpenStackRelease> selector) {
    selection.releaseBy(selector);
    return this;
  }

  /**
   * Lets the charm tell what it installs in another way than by its origin; it is asked once a
   * hook.
   *
   * @throws IllegalStateException when there is such a way already
   */
  public OpenStackCharms selectPackageType(Function<HookContext, PackageType> selector) {
    selection.packageTypeBy(selector);
    return this;
  }

  /**
   * Lets the charm choose its class in another way than by the first release of each.
   *
   * @throws IllegalStateException when there is such a way already
   */
  public OpenStackCharms selectCharm(
      BiFunction<OpenStackRelease, PackageType, ? extends OpenStackCharm> selector) {
    selection.charmBy(selector);
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
      charm = charm(release(), packageType());
    }
    return charm;
  }

  /** The charm as the class it is. */
  public <C extends OpenStackCharm> C charm(Class<C> type) {
    return type.cast(charm());
  }

  /**
   * A new charm of a release, whichever is in force.
   *
   * @throws IllegalStateException when no class of that type serves the release
   */
  public OpenStackCharm charm(OpenStackRelease release, PackageType type) {
    return selection
        .charm(release, type)
        .orElseGet(() -> classes.serving(release, type).apply(context))
        .serving(release, type);
  }

  /**
   * The release in force: chosen at the first need and kept until an upgrade. A subordinate, and a
   * charm without the option {@code openstack-origin}, keeps none: its principal is upgraded
   * without it.
   */
  public OpenStackRelease release() {
    return selection.release();
  }

  /** What the unit installs: chosen at the first need and kept. */
  public PackageType packageType() {
    return selection.packageType();
  }

  /** What each class installs and removes, for the principal of a subordinate. */
  public ReleasesPackages releasesPackages() {
    ReleasesPackages packages = new ReleasesPackages();
    for (PackageType type : PackageType.values()) {
      classes.each(type, (since, maker) -> packages.add(maker.apply(context).serving(since, type)));
    }
    return packages;
  }

  /** A charm of the newest class; empty where there is none of the unit's package type. */
  Optional<OpenStackCharm> newestCharm() {
    PackageType type = packageType();
    return classes.newest(type).map(maker -> maker.apply(context).installing(type));
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
    selection.keep(release);
    charm = null;
  }

  /** Has the release chosen anew. */
  void forgetRelease() {
    selection.forgetRelease();
  }
}
