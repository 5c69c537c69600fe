package charms.interfaces.manilaplugin;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The side of manila. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a plugin is related
 *   <li>{@code N.available} while a plugin has sent its name and its configuration
 *   <li>{@code N.changed} from when a plugin becomes ready or ceases to be, until {@link
 *       #clearChanged} or the last plugin leaves
 * </ul>
 */
public final class ManilaPluginRequires extends Endpoint {
  public ManilaPluginRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    List<String> ready = new ArrayList<>();
    for (RemoteUnit unit : readyUnits()) {
      ready.add(unit.relation().id() + " " + unit.name());
    }
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), !ready.isEmpty());
    if (!isJoined()) {
      flags().clear(changedFlag());
    } else if (!ready.equals(hook().store().get(storeKey()).orElse(List.of()))) {
      flags().set(changedFlag());
    }
    if (ready.isEmpty()) {
      hook().store().unset(storeKey());
    } else {
      hook().store().set(storeKey(), ready);
    }
  }

  public void clearChanged() {
    flags().clear(changedFlag());
  }

  /** Gives the account to all plugins. */
  public void setAuthenticationData(AuthenticationData data) {
    for (Relation relation : relations()) {
      publish(relation, data);
    }
  }

  /** Gives the account to the plugin of that name. */
  public void setAuthenticationData(AuthenticationData data, String name) {
    for (Relation relation : relations()) {
      for (RemoteUnit unit : relation.units()) {
        if (unit.bag().get(WrappedData.NAME).filter(name::equals).isPresent()) {
          publish(relation, data);
        }
      }
    }
  }

  /** Names of the plugins that have sent a configuration, by relation and unit. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (RemoteUnit unit : readyUnits()) {
      unit.bag().get(WrappedData.NAME).ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  /**
   * Configurations by the plugin's name, complete or not.
   *
   * @throws IllegalStateException if one is no map; it names the unit
   */
  public Map<String, PluginConfiguration> configurationData() {
    Map<String, PluginConfiguration> all = new LinkedHashMap<>();
    for (RemoteUnit unit : readyUnits()) {
      String name = unit.bag().get(WrappedData.NAME).orElseThrow();
      WrappedData.read(unit.bag(), WrappedData.CONFIGURATION)
          .ifPresent(data -> all.put(name, new PluginConfiguration(data)));
    }
    return all;
  }

  /** The configuration of the plugin of that name. */
  public Optional<PluginConfiguration> configurationData(String name) {
    return Optional.ofNullable(configurationData().get(name));
  }

  private static void publish(Relation relation, AuthenticationData data) {
    Map<String, ?> fields = AuthenticationData_Fields.CODEC.write(data);
    relation.unitBag().put(WrappedData.AUTHENTICATION, WrappedData.write(fields));
  }

  private List<RemoteUnit> readyUnits() {
    return joinedUnits().stream()
        .filter(unit -> unit.bag().get(WrappedData.NAME).isPresent())
        .filter(unit -> unit.bag().get(WrappedData.CONFIGURATION).isPresent())
        .toList();
  }

  private String changedFlag() {
    return expand("{endpoint_name}.changed");
  }

  private String storeKey() {
    return "manila-plugin." + name() + ".ready";
  }
}
