package charms.cli;

import charms.cli.command.Surroundings;
import java.nio.file.Path;

/** Where what was fetched is kept: CHARM_CACHE_DIR, else {@code ~/.cache/charm}. */
final class BuildCaches {
  private BuildCaches() {}

  static Path of(Surroundings surroundings) {
    return surroundings
        .variable("CHARM_CACHE_DIR")
        .map(Path::of)
        .orElseGet(() -> surroundings.home().resolve(".cache/charm"));
  }
}
