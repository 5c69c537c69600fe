package charms.build.compile;

import charms.build.compile.CharmShape.EndpointShape;
import charms.model.name.InterfaceClassName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The classes of endpoints among what was compiled.
 *
 * @param classes where classes were written
 */
record InterfaceClasses(Path classes) {
  /** The class of the endpoint; empty where no layer brings one. */
  Optional<String> of(EndpointShape endpoint) {
    InterfaceClassName name = new InterfaceClassName(endpoint.interfaceName(), endpoint.role());
    return Files.exists(classes.resolve(name.path() + ".class"))
        ? Optional.of(name.binary())
        : Optional.empty();
  }
}
