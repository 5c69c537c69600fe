package charms.reactive;

import java.util.List;
import java.util.Optional;

/**
 * A charm as composed: what its metadata, configuration and layers declare. The composer generates
 * one class of this type for every Java charm, so that no YAML is read when a hook starts.
 */
public interface CharmDefinition {
  /** The charm's name, as in {@code congress}. */
  String name();

  /** True if metadata.yaml says that its units run beside those of another application. */
  default boolean isSubordinate() {
    return false;
  }

  /** Names of the layers, base first, the charm itself last. */
  List<String> layers();

  /** Every endpoint of metadata.yaml, sorted by name. */
  List<EndpointDeclaration> endpoints();

  /** The implementation of an endpoint's role and interface; empty where no layer brings one. */
  Optional<Endpoint> implementation(EndpointDeclaration declaration, EndpointContext context);

  /** Every option of config.yaml, sorted by name. */
  List<OptionDeclaration> options();

  /** Handler tables, base layer first; within a layer by class name. */
  List<HandlerTable> handlerTables();

  /** The {@code options} of layer.yaml: layer name to option to value. */
  LayerOptions layerOptions();
}
