package charms.build.pack;

import java.nio.file.Path;
import java.util.List;

/**
 * What to build before packing.
 *
 * @param directory the charm layer's
 * @param arguments for {@code charm build}, as a charmcraft.yaml may have them
 */
public record CharmLayer(Path directory, List<String> arguments) {
  public CharmLayer {
    arguments = List.copyOf(arguments);
  }
}
