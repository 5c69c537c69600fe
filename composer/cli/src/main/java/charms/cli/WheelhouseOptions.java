package charms.cli;

import charms.build.python.PythonOptions;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a Python stack's packages are had (charm-build.md section 1). */
final class WheelhouseOptions {
  @Option(
      names = {"-w", "--wheelhouse-overrides"},
      paramLabel = "FILE",
      description = "A wheelhouse.txt above those of all layers.")
  private @Nullable Path overrides;

  @Option(
      names = {"-W", "--wheelhouse-per-layer"},
      description = "Runs pip for each layer by itself.")
  private boolean perLayer;

  @Option(names = "--binary-wheels", description = "Takes wheels as they are.")
  private boolean binaryWheels;

  @Option(names = "--binary-wheels-from-source", description = "Builds wheels of sources.")
  private boolean binaryWheelsFromSource;

  @Option(names = "--use-python-from-snap", hidden = true)
  private boolean pythonFromSnap;

  @Option(
      names = "--upgrade-buildvenv-core-deps",
      description = "Takes the newest pip and setuptools for the build.")
  private boolean upgradeCoreDependencies;

  @Option(
      names = "--ignore-requires-python",
      description = "Takes packages that say they are for other Pythons.")
  private boolean ignoreRequiresPython;

  PythonOptions options(Map<String, String> variables) {
    if (overrides != null && !Files.exists(overrides)) {
      throw new CharmException(Diagnostic.error("Missing required path: " + overrides));
    }
    return new PythonOptions(
        Optional.ofNullable(overrides),
        perLayer,
        binaryWheels,
        binaryWheelsFromSource,
        pythonFromSnap,
        upgradeCoreDependencies,
        ignoreRequiresPython,
        variables);
  }
}
