package charms.build.pack;

import java.util.List;

/**
 * What one {@code .charm} file is for.
 *
 * @param label as in its name, as in {@code ubuntu-22.04-amd64}
 * @param bases the systems it runs on
 */
public record Platform(String label, List<Base> bases) {
  public Platform {
    label = label.replace(':', '-');
    bases = List.copyOf(bases);
  }
}
