package charms.cli.command;

import java.nio.file.Path;
import java.util.Optional;

/** Where what was fetched is kept: CHARM_CACHE_DIR, else {@code ~/.cache/charm}. */
public final class BuildCaches {
  private BuildCaches() {}

  /** The directory; it need not exist. */
  public static Path of(Surroundings surroundings) {
    Optional<String> given = surroundings.variable("CHARM_CACHE_DIR");
    return given.isPresent() ? Path.of(given.get()) : surroundings.home().resolve(".cache/charm");
  }
}
