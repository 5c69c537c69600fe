package charms.engine;

import java.nio.file.Path;

/**
 * The directory that holds everything the engine keeps of one model:
 *
 * <pre>
 * model.db    the model
 * charms/     charms as deployed
 * machines/   for the machine provider
 * resources/  files given to applications, by digest
 * storage/    what detached storage holds, by id
 * lock        held by the command that changes the model
 * </pre>
 *
 * @param directory need not exist yet
 * @param model the model's name
 */
public record EngineHome(Path directory, String model) {
  public EngineHome {
    directory = directory.toAbsolutePath().normalize();
  }

  /** The home of the model {@code default}. */
  public EngineHome(Path directory) {
    this(directory, ModelHomes.DEFAULT);
  }

  /** Where a machine provider keeps its machines. */
  public Path machines() {
    return directory.resolve("machines");
  }

  Path database() {
    return directory.resolve("model.db");
  }

  Path charms() {
    return directory.resolve("charms");
  }

  Path storage() {
    return directory.resolve("storage");
  }

  ResourceFiles resources() {
    return new ResourceFiles(directory.resolve("resources"));
  }

  Path lock() {
    return directory.resolve("lock");
  }
}
