package charms.interfaces.neutronpluginapisubordinate;

import java.util.Map;
import java.util.Optional;

/** Makes a {@link NeutronPlugin}; what is not said is not on the wire. */
public final class NeutronPluginBuilder {
  private final String name;
  private Optional<String> corePlugin = Optional.empty();
  private Optional<String> configFile = Optional.empty();
  private Optional<String> servicePlugins = Optional.empty();
  private Optional<String> extensionDrivers = Optional.empty();
  private Optional<String> mechanismDrivers = Optional.empty();
  private Optional<String> tenantNetworkTypes = Optional.empty();
  private Optional<String> securityGroups = Optional.empty();
  private Map<String, Object> subordinateConfiguration = Map.of();

  NeutronPluginBuilder(String name) {
    this.name = name;
  }

  public NeutronPluginBuilder corePlugin(String value) {
    corePlugin = Optional.of(value);
    return this;
  }

  public NeutronPluginBuilder configFile(String value) {
    configFile = Optional.of(value);
    return this;
  }

  public NeutronPluginBuilder servicePlugins(String value) {
    servicePlugins = Optional.of(value);
    return this;
  }

  public NeutronPluginBuilder extensionDrivers(String value) {
    extensionDrivers = Optional.of(value);
    return this;
  }

  public NeutronPluginBuilder mechanismDrivers(String value) {
    mechanismDrivers = Optional.of(value);
    return this;
  }

  public NeutronPluginBuilder tenantNetworkTypes(String value) {
    tenantNetworkTypes = Optional.of(value);
    return this;
  }

  /** The text, {@code true} for security groups. */
  public NeutronPluginBuilder securityGroups(String value) {
    securityGroups = Optional.of(value);
    return this;
  }

  /** Values for files that neutron-api writes. */
  public NeutronPluginBuilder subordinateConfiguration(Map<String, Object> value) {
    subordinateConfiguration = value;
    return this;
  }

  public NeutronPlugin build() {
    return new NeutronPlugin(
        name,
        corePlugin,
        configFile,
        servicePlugins,
        extensionDrivers,
        mechanismDrivers,
        tenantNetworkTypes,
        securityGroups,
        subordinateConfiguration);
  }
}
