package charms.reactive.sample;

import charms.reactive.CharmDefinition;
import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.EndpointDeclaration;
import charms.reactive.HandlerTable;
import charms.reactive.HookContext;
import charms.reactive.LayerOptions;
import charms.reactive.OptionDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A charm of one layer and one table of handlers, which is itself. */
public abstract class SampleCharm implements CharmDefinition, HandlerTable {
  /** The handlers' object is the context, so that a body sees nothing else. */
  @Override
  public final Object newInstance(HookContext context) {
    return context;
  }

  @Override
  public final Class<?> owner() {
    return getClass();
  }

  @Override
  public final boolean endpointTable() {
    return false;
  }

  @Override
  public final String name() {
    return "app";
  }

  @Override
  public final List<String> layers() {
    return List.of("app");
  }

  @Override
  public Optional<Endpoint> implementation(
      EndpointDeclaration declaration, EndpointContext context) {
    return Optional.empty();
  }

  @Override
  public final List<OptionDeclaration> options() {
    return List.of();
  }

  @Override
  public final List<HandlerTable> handlerTables() {
    return List.of(this);
  }

  @Override
  public final LayerOptions layerOptions() {
    return new LayerOptions(Map.of());
  }
}
