package charms.testkit.compose;

import charms.reactive.CharmDefinition;
import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.EndpointDeclaration;
import charms.reactive.EndpointDeclaration.Role;
import charms.reactive.HandlerTable;
import charms.reactive.LayerOptions;
import charms.reactive.OptionDeclaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The charm of a project, composed from its layers. */
public final class ComposedCharm implements CharmDefinition {
  private final LayerStack stack;
  private final Map<String, Object> metadata;
  private final Map<String, Object> actions;
  private final List<OptionDeclaration> options;
  private final LayerOptions layerOptions;
  private final List<HandlerTable> tables;
  private final EndpointClasses endpointClasses;

  private ComposedCharm(LayerStack stack, ClassLoader loader) {
    MergedYaml yaml = new MergedYaml(stack);
    this.stack = stack;
    this.metadata = yaml.metadata();
    this.actions = yaml.actions();
    this.options = OptionReader.options(yaml.options());
    this.layerOptions = new LayerOptions(yaml.layerOptions());
    this.tables = new HandlerTables(stack, loader).all();
    this.endpointClasses = new EndpointClasses(stack.interfaces(), loader);
  }

  /**
   * The charm of the project in the directory, its layers and interfaces found by the loader.
   *
   * @throws IllegalStateException if a layer is missing, broken or in conflict with another
   */
  public static ComposedCharm of(Path project, ClassLoader loader) {
    return new ComposedCharm(LayerStack.of(project, loader), loader);
  }

  @Override
  public String name() {
    return stack.top().name();
  }

  @Override
  public List<String> layers() {
    return stack.layers().stream().map(Layer::name).toList();
  }

  @Override
  public List<EndpointDeclaration> endpoints() {
    List<EndpointDeclaration> endpoints = new ArrayList<>();
    for (Role role : Role.values()) {
      String section = role.name().toLowerCase(Locale.ROOT);
      YamlText.child(metadata.get(section))
          .forEach((name, value) -> endpoints.add(endpoint(name, role, value)));
    }
    endpoints.sort(Comparator.comparing(EndpointDeclaration::name));
    return List.copyOf(endpoints);
  }

  @Override
  public Optional<Endpoint> implementation(
      EndpointDeclaration declaration, EndpointContext context) {
    return endpointClasses.implementation(declaration, context);
  }

  @Override
  public List<OptionDeclaration> options() {
    return options;
  }

  @Override
  public List<HandlerTable> handlerTables() {
    return tables;
  }

  @Override
  public LayerOptions layerOptions() {
    return layerOptions;
  }

  /** Names of actions.yaml. */
  public Set<String> actions() {
    return new TreeSet<>(actions.keySet());
  }

  /** Defaults of an action's parameters. */
  public Map<String, Object> actionDefaults(String action) {
    Map<String, Object> defaults = new TreeMap<>();
    YamlText.child(YamlText.child(actions.get(action)).get("params"))
        .forEach(
            (name, schema) -> {
              Object value = YamlText.child(schema).get("default");
              if (value != null) {
                defaults.put(name, value);
              }
            });
    return defaults;
  }

  /** Names network-get knows: endpoints, extra bindings and {@code juju-info}. */
  public Set<String> bindings() {
    Set<String> bindings = new TreeSet<>(YamlText.child(metadata.get("extra-bindings")).keySet());
    endpoints().forEach(endpoint -> bindings.add(endpoint.name()));
    bindings.add("juju-info");
    return bindings;
  }

  /** Names in a section of metadata.yaml, as in {@code storage}. */
  public Set<String> declared(String section) {
    return new TreeSet<>(YamlText.child(metadata.get(section)).keySet());
  }

  @Override
  public boolean isSubordinate() {
    return Boolean.TRUE.equals(metadata.get("subordinate"));
  }

  /** Writes templates and files of all layers below the directory, higher layers over lower. */
  public void writeTo(Path directory) {
    for (Layer layer : stack.layers()) {
      layer
          .files()
          .contents()
          .forEach(
              (path, bytes) -> {
                Path file = directory.resolve(path);
                try {
                  Files.createDirectories(file.getParent());
                  Files.write(file, bytes);
                } catch (IOException e) {
                  throw new UncheckedIOException("cannot write '" + file + "'", e);
                }
              });
    }
  }

  private static EndpointDeclaration endpoint(String name, Role role, Object value) {
    Map<String, Object> declared =
        value instanceof String text ? Map.of("interface", text) : YamlText.child(value);
    return new EndpointDeclaration(
        name,
        role,
        String.valueOf(declared.getOrDefault("interface", "")),
        "container".equals(declared.get("scope")));
  }
}
