package charms.interfaces.manilaplugin;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteBag;
import charms.reactive.RemoteUnit;
import charms.reactive.fields.FieldReader;
import java.util.Optional;

/**
 * The side of the plugin. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while manila is related
 *   <li>{@code N.available} while manila has sent its account
 *   <li>{@code N.changed} from when the account comes or differs, until {@link #clearChanged} or
 *       manila leaves
 * </ul>
 */
public final class ManilaPluginProvides extends Endpoint {
  public ManilaPluginProvides(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    Optional<String> account = account().flatMap(bag -> bag.get(WrappedData.AUTHENTICATION));
    boolean wasAvailable = flags().isSet(expand("{endpoint_name}.available"));
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), account.isPresent());
    if (account.isEmpty() && !wasAvailable) {
      return;
    }
    boolean differs = hook().store().dataChanged(storeKey(), account.orElse(""));
    flags().toggle(changedFlag(), account.isPresent() && (differs || flags().isSet(changedFlag())));
  }

  public void clearChanged() {
    flags().clear(changedFlag());
  }

  /** Publishes the plugin's name, as in {@code generic}, in all relations. */
  public void publishName(String name) {
    for (Relation relation : relations()) {
      relation.unitBag().put(WrappedData.NAME, name);
    }
  }

  /** Publishes what the plugin adds to manila's files, in all relations. */
  public void publishConfigurationData(PluginConfiguration configuration) {
    for (Relation relation : relations()) {
      relation.unitBag().put(WrappedData.CONFIGURATION, WrappedData.write(configuration.data()));
    }
  }

  /** The name published; empty for none. */
  public Optional<String> pluginName() {
    return published().flatMap(bag -> bag.get(WrappedData.NAME));
  }

  /** The configuration published; empty for none. */
  public Optional<PluginConfiguration> configurationData() {
    return published()
        .flatMap(bag -> WrappedData.read(bag, WrappedData.CONFIGURATION))
        .map(PluginConfiguration::new);
  }

  /**
   * Manila's account; empty until it is sent.
   *
   * @throws IllegalStateException if fields are missing or wrong; it names the unit
   */
  public Optional<AuthenticationData> authenticationData() {
    return account()
        .flatMap(
            bag ->
                WrappedData.read(bag, WrappedData.AUTHENTICATION)
                    .map(
                        data ->
                            AuthenticationData_Fields.CODEC.read(
                                new FieldReader(
                                    "'" + WrappedData.AUTHENTICATION + "' in " + bag.owner(),
                                    data::get))));
  }

  private Optional<RemoteBag> account() {
    return joinedUnits().stream()
        .map(RemoteUnit::bag)
        .filter(bag -> bag.get(WrappedData.AUTHENTICATION).isPresent())
        .findFirst();
  }

  private Optional<LocalBag> published() {
    return relations().stream().map(Relation::unitBag).findFirst();
  }

  private String changedFlag() {
    return expand("{endpoint_name}.changed");
  }

  private String storeKey() {
    return "manila-plugin." + name() + ".account";
  }
}
