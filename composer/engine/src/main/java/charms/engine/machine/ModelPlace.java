package charms.engine.machine;

import java.nio.file.Path;
import java.util.List;

/**
 * What a provider is told of the model whose machines it makes.
 *
 * @param machines the directory of the model's machines; need not exist
 * @param uuid the model's
 * @param subnet the addresses of its machines
 * @param packages that machines are to have from the start, where the provider can do that
 */
public record ModelPlace(Path machines, String uuid, Subnet subnet, List<String> packages) {
  public ModelPlace {
    machines = machines.toAbsolutePath().normalize();
    packages = List.copyOf(packages);
  }
}
