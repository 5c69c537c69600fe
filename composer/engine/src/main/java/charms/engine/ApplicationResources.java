package charms.engine;

import charms.engine.change.GivenResources;
import charms.engine.change.GivenResources.Kept;
import charms.engine.state.Application;
import charms.engine.state.CharmResource;
import charms.engine.state.Model;
import charms.engine.state.ModelStore;
import charms.engine.state.Resource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives applications files, and lists what they have. */
record ApplicationResources(ModelStore store, ResourceFiles files, Clock clock) {
  void attach(String application, String name, Path file) {
    store.read(model -> model.needApplication(application));
    Kept kept = files.keep(name, file);
    store.update(model -> new GivenResources(model, clock.instant()).give(application, name, kept));
    prune();
  }

  /** Deletes the files that no application has. */
  void prune() {
    files.prune(store.read(ApplicationResources::digests));
  }

  private static Set<String> digests(Model model) {
    return model.applications().stream()
        .flatMap(one -> model.holdings().resourcesOf(one.name()).stream())
        .map(Resource::digest)
        .collect(Collectors.toSet());
  }

  List<ApplicationResource> list(String application) {
    return store.read(
        model -> {
          Application owner = model.needApplication(application);
          return model.charmOf(owner).resources().values().stream()
              .map(resource -> described(model, application, resource))
              .toList();
        });
  }

  private static ApplicationResource described(
      Model model, String application, CharmResource resource) {
    Optional<Resource> given = model.holdings().resource(application, resource.name());
    return new ApplicationResource(
        resource.name(),
        resource.type(),
        resource.filename(),
        resource.description(),
        given.map(Resource::given),
        given.map(Resource::size).orElse(0L));
  }
}
