package charms.cli;

import charms.build.fetch.FetchRequest;
import charms.build.stack.LayerStack;
import charms.build.stack.StackReader;
import charms.build.stack.StackRequest;
import charms.cli.command.BuildCaches;
import charms.cli.command.Surroundings;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where layers are looked for (charm-build.md sections 1 and 2). */
final class StackOptions {
  @Mixin private final IndexOptions indexes = new IndexOptions();

  @Option(names = "--offline", description = "Uses only what was fetched before.")
  private boolean offline;

  @Option(names = "--no-local-layers", description = "Looks for layers in the index alone.")
  private boolean noLocalLayers;

  /**
   * The request.
   *
   * @param log hears of variables that are old
   */
  FetchRequest fetching(Surroundings surroundings, Path cache, Consumer<String> log) {
    return new FetchRequest(
        directories(surroundings, "CHARM_LAYERS_DIR", "LAYER_PATH", log),
        directories(surroundings, "CHARM_INTERFACES_DIR", "INTERFACE_PATH", log),
        Optional.of(surroundings.distribution().resolve("layer-index")),
        indexes.urls(),
        cache,
        offline,
        FetchProgress.on(surroundings),
        Map.of());
  }

  /** The stack of a charm layer, for commands that only look. */
  LayerStack stack(Surroundings surroundings, Path charm) {
    FetchRequest fetching = fetching(surroundings, BuildCaches.of(surroundings), line -> {});
    return new StackReader().read(new StackRequest(charm, fetching));
  }

  /** The charm layer and the directories given for local layers and interfaces. */
  List<Path> localPlaces(Surroundings surroundings, Path charm) {
    Set<Path> places = new LinkedHashSet<>(List.of(charm));
    for (String variable :
        List.of("CHARM_LAYERS_DIR", "CHARM_INTERFACES_DIR", "LAYER_PATH", "INTERFACE_PATH")) {
      if (!noLocalLayers) {
        surroundings.variable(variable).map(Path::of).ifPresent(places::add);
      }
    }
    return List.copyOf(places);
  }

  private List<Path> directories(
      Surroundings surroundings, String variable, String older, Consumer<String> log) {
    if (noLocalLayers) {
      return List.of();
    }
    Optional<String> given = surroundings.variable(variable);
    if (given.isEmpty() && surroundings.variable(older).isPresent()) {
      log.accept(
          "DEPRECATED: " + older + " environment variable; please use " + variable + " instead");
      given = surroundings.variable(older);
    }
    return List.of(Path.of(given.or(() -> surroundings.variable("JUJU_REPOSITORY")).orElse(".")));
  }
}
