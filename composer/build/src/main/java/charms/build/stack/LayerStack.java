package charms.build.stack;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a charm is composed from.
 *
 * @param layers base first, the charm layer last
 * @param interfaces in the order they were included
 */
public record LayerStack(List<StackedLayer> layers, List<StackedLayer> interfaces) {
  public LayerStack {
    layers = List.copyOf(layers);
    interfaces = List.copyOf(interfaces);
  }

  /** True when the charm's code is Java, and so are all its layers. */
  public boolean isJava() {
    return charmLayer().yaml().isJava();
  }

  /** Layers, then interfaces. */
  public List<StackedLayer> all() {
    return Stream.concat(layers.stream(), interfaces.stream()).toList();
  }

  /** The layer being built. */
  public StackedLayer charmLayer() {
    return layers.get(layers.size() - 1);
  }
}
