package charms.testkit;

import charms.reactive.CharmDefinition;
import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.EndpointDeclaration;
import charms.reactive.EndpointDeclaration.Role;
import charms.reactive.HandlerTable;
import charms.reactive.LayerOptions;
import charms.reactive.OptionDeclaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A charm written down in a test, without YAML:
 *
 * <pre>{@code
 * CharmSketch.named("congress")
 *     .requires("shared-db", "mysql-shared", MysqlSharedRequires::new)
 *     .handlers(new CongressHandlers_Handlers())
 * }</pre>
 */
public final class CharmSketch implements CharmDefinition {
  private final String name;
  private final List<EndpointDeclaration> endpoints = new ArrayList<>();
  private final Map<String, Function<EndpointContext, Endpoint>> makers = new TreeMap<>();
  private final List<OptionDeclaration> options = new ArrayList<>();
  private final List<HandlerTable> tables = new ArrayList<>();
  private List<String> layers = List.of();
  private boolean subordinate;
  private LayerOptions layerOptions = new LayerOptions(Map.of());

  private CharmSketch(String name) {
    this.name = name;
  }

  public static CharmSketch named(String name) {
    return new CharmSketch(name);
  }

  /** Layers, base first; without them there is one of the charm's name. */
  public CharmSketch layers(String... names) {
    layers = List.of(names);
    return this;
  }

  /** Its units run beside those of another application. */
  public CharmSketch subordinate() {
    subordinate = true;
    return this;
  }

  /** Options of layer.yaml: layer to option to value. */
  public CharmSketch layerOptions(Map<String, Map<String, Object>> values) {
    layerOptions = new LayerOptions(values);
    return this;
  }

  public CharmSketch requires(
      String endpoint, String interfaceName, Function<EndpointContext, Endpoint> maker) {
    return endpoint(new EndpointDeclaration(endpoint, Role.REQUIRES, interfaceName, false), maker);
  }

  public CharmSketch provides(
      String endpoint, String interfaceName, Function<EndpointContext, Endpoint> maker) {
    return endpoint(new EndpointDeclaration(endpoint, Role.PROVIDES, interfaceName, false), maker);
  }

  public CharmSketch peers(
      String endpoint, String interfaceName, Function<EndpointContext, Endpoint> maker) {
    return endpoint(new EndpointDeclaration(endpoint, Role.PEERS, interfaceName, false), maker);
  }

  /** Any endpoint, as of container scope. */
  public CharmSketch endpoint(
      EndpointDeclaration declaration, Function<EndpointContext, Endpoint> maker) {
    endpoints.add(declaration);
    endpoints.sort(Comparator.comparing(EndpointDeclaration::name));
    makers.put(declaration.name(), maker);
    return this;
  }

  /** An endpoint that no layer implements. */
  public CharmSketch endpoint(EndpointDeclaration declaration) {
    endpoints.add(declaration);
    endpoints.sort(Comparator.comparing(EndpointDeclaration::name));
    return this;
  }

  public CharmSketch option(OptionDeclaration option) {
    options.add(option);
    options.sort(Comparator.comparing(OptionDeclaration::name));
    return this;
  }

  /** Adds handlers after those added before. */
  public CharmSketch handlers(HandlerTable table) {
    tables.add(table);
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isSubordinate() {
    return subordinate;
  }

  @Override
  public List<String> layers() {
    return layers.isEmpty() ? List.of(name) : layers;
  }

  @Override
  public List<EndpointDeclaration> endpoints() {
    return List.copyOf(endpoints);
  }

  @Override
  public Optional<Endpoint> implementation(
      EndpointDeclaration declaration, EndpointContext context) {
    return Optional.ofNullable(makers.get(declaration.name())).map(maker -> maker.apply(context));
  }

  @Override
  public List<OptionDeclaration> options() {
    return List.copyOf(options);
  }

  @Override
  public List<HandlerTable> handlerTables() {
    return List.copyOf(tables);
  }

  @Override
  public LayerOptions layerOptions() {
    return layerOptions;
  }
}
