package charms.build.python;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the packages of a Python stack's wheelhouse.txt are had (charm-build.md sections 1 and 4).
 *
 * @param overrides a wheelhouse.txt above all layers' own
 * @param perLayer one run of pip for each layer
 * @param binaryWheels take wheels as they are
 * @param binaryWheelsFromSource build wheels of sources
 * @param pythonFromSnap leave a snap's variables as they are
 * @param upgradeCoreDependencies take the newest pip and setuptools
 * @param ignoreRequiresPython take packages made for other Pythons
 * @param environment the variables that programs start with
 */
public record PythonOptions(
    Optional<Path> overrides,
    boolean perLayer,
    boolean binaryWheels,
    boolean binaryWheelsFromSource,
    boolean pythonFromSnap,
    boolean upgradeCoreDependencies,
    boolean ignoreRequiresPython,
    Map<String, String> environment) {
  public PythonOptions {
    environment = Map.copyOf(environment);
  }
}
