package charms.layer.openstack;

import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import charms.reactive.hooktool.HookTools.StatusLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a charm says of its application. A charm's class overrides what differs; all of it is asked
 * when needed, so that a method may look at configuration and flags (openstack-layer.md section 1).
 */
public abstract class CharmAttributes {
  private final HookContext context;
  private @Nullable OpenStackRelease served;
  private @Nullable PackageType installed;

  protected CharmAttributes(HookContext context) {
    this.context = context;
  }

  protected final HookContext context() {
    return context;
  }

  /** The release it serves: the one in force, but where another was asked for. */
  public final OpenStackRelease release() {
    return served == null ? OpenStackCharms.of(context).release() : served;
  }

  /** What it installs. */
  public final PackageType packageType() {
    return installed == null ? OpenStackCharms.of(context).packageType() : installed;
  }

  /** Makes it the charm of a release. */
  final void serve(OpenStackRelease release, PackageType type) {
    served = release;
    install(type);
  }

  /** Makes it the charm of a package type, and of whatever release. */
  final void install(PackageType type) {
    installed = type;
  }

  /** The charm's name, as in {@code congress}; part of resource names. */
  public String name() {
    return context.charm().name();
  }

  /** Packages to install. */
  public List<String> packages() {
    return List.of();
  }

  /** Packages that are not needed any more, and are removed when the charm is upgraded. */
  public List<String> purgePackages() {
    return List.of();
  }

  /** The package whose version is the application's; by default the first. */
  public String versionPackage() {
    return packages().isEmpty() ? "" : packages().get(0);
  }

  /** Snaps to install where the origin gives snaps. */
  public List<String> snaps() {
    return List.of();
  }

  /** How snaps are confined: {@code jailmode}, {@code devmode} or {@code classic}. */
  public String snapMode() {
    return "jailmode";
  }

  /** The snap whose version is the application's; by default the first. */
  public String versionSnap() {
    return primarySnap().orElse("");
  }

  /** The snap that has the application's own directories: the first; empty without snaps. */
  public final Optional<String> primarySnap() {
    return packageType() == PackageType.SNAP ? snaps().stream().findFirst() : Optional.empty();
  }

  /**
   * The package whose version tells the release, as {@code keystone}; none by default. The newest
   * class is asked, before the release is known.
   */
  public String releasePackage() {
    return "";
  }

  /** The snap whose version tells the release; see {@link #releasePackage}. */
  public String releaseSnap() {
    return "";
  }

  /**
   * Releases by the versions of packages that the layer's table does not have: package to beginning
   * of a version to release.
   */
  public Map<String, Map<String, OpenStackRelease>> packageCodenames() {
    return Map.of();
  }

  /** Releases by the first number of versions of snaps. */
  public Map<String, Map<String, OpenStackRelease>> snapCodenames() {
    return Map.of();
  }

  /** Services to run, as in {@code congress-server}. */
  public List<String> services() {
    return List.of();
  }

  /** Services to restart by the file that concerns them; these files are rendered. */
  public Map<String, List<String>> restartMap() {
    return Map.of();
  }

  /** Endpoints without which the unit cannot work, as in {@code shared-db}. */
  public List<String> requiredRelations() {
    return List.of();
  }

  /** True once every required relation has answered in full. */
  public final boolean relationsAvailable() {
    for (String relation : requiredRelations()) {
      if (!context.flags().isSet(relation + ".available")) {
        return false;
      }
    }
    return true;
  }

  /** Options that need a value. */
  public List<String> mandatoryConfig() {
    return List.of();
  }

  /** Programs that bring the database to the release's schema, in order. */
  public List<List<String>> syncCommands() {
    return List.of();
  }

  /** The group that may read rendered files. */
  public String group() {
    return "root";
  }

  /** Modes of rendered files that are not 0640. */
  public Map<String, Integer> fileModes() {
    return Map.of();
  }

  /** Templates that the charm does not bring but an option or a relation, by rendered file. */
  public Map<String, StringTemplate> stringTemplates() {
    return Map.of();
  }

  /** A status that comes before all others but a pause; empty for none. */
  public Optional<StatusLine> customStatusCheck() {
    return Optional.empty();
  }

  /** A status that takes the place of {@code Unit is ready}; empty for none. */
  public Optional<StatusLine> customStatusLastCheck() {
    return Optional.empty();
  }

  /**
   * What is wrong with an option's value, naming the option; empty for nothing. A unit that has one
   * is blocked and says so.
   */
  public Optional<String> wrongOption() {
    return OpenStackCharms.of(context)
        .wrongOrigin()
        .or(() -> CertificateSource.of(context).wrongOption())
        .or(UnitNetwork.of(context)::wrongOption);
  }

  /** Packages with those the layers need. */
  public List<String> allPackages() {
    return packages();
  }

  /** Snaps with those the layers need. */
  public List<String> allSnaps() {
    return snaps();
  }

  /** Services with those the layers need. */
  public List<String> fullServiceList() {
    return services();
  }

  /** Services that are to run now; others may be run by somebody else. */
  public List<String> servicesToCheck() {
    return fullServiceList();
  }

  /** The restart map with the files of the layers. */
  public Map<String, List<String>> fullRestartMap() {
    return restartMap();
  }

  /** Ports to open, as in {@code 1789/tcp}. */
  public Set<String> openPorts() {
    return Set.of();
  }

  /** Ports that somebody is to listen on while the services run. */
  public Set<Integer> portsToCheck() {
    return Set.of();
  }

  /**
   * What templates see, by name: {@code options}, and every endpoint with {@code -} as {@code _}.
   */
  protected Map<String, Object> templateValues(List<? extends Endpoint> endpoints) {
    Map<String, Object> values = new TreeMap<>();
    CustomValues custom = customValues();
    values.put("options", custom.overOptions(options()));
    for (Endpoint endpoint : endpoints) {
      values.put(endpoint.name().replace('-', '_'), custom.over(adapter(endpoint), endpoint));
    }
    return values;
  }

  /** What templates see as {@code options}, without {@link #customValues}. */
  protected LazyValues options() {
    return new OptionValues(context);
  }

  /** What templates see of an endpoint, without {@link #customValues}. */
  protected LazyValues adapter(Endpoint endpoint) {
    return new EndpointValues(endpoint);
  }

  /** Values of the charm's own that templates see beside those of options and endpoints. */
  protected CustomValues customValues() {
    return CustomValues.NONE;
  }
}
