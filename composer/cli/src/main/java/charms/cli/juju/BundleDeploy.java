package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.bundle.Bundle;
import charms.engine.bundle.BundleReader;
import charms.engine.state.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code deploy} of a bundle: what it says that is left aside, then its steps.
 *
 * <pre>
 * Executing changes:
 * - upload charm ./congress for base ubuntu@24.04/stable
 * - deploy application congress on ubuntu@24.04/stable
 * - add unit congress/0 to new machine 0
 * Deploy of bundle completed.
 * </pre>
 *
 * @param overlays laid over it, in their order
 * @param trust whether its applications may be trusted
 * @param dryRun tells the steps only
 */
record BundleDeploy(Path path, List<Path> overlays, boolean trust, boolean dryRun) {
  /**
   * Whether a path is a bundle's: a YAML file, or a directory with bundle.yaml that is no charm.
   */
  static boolean isBundle(Path path) {
    return path.toString().matches(".*\\.ya?ml")
        || Files.isRegularFile(path.resolve("bundle.yaml"))
            && !Files.exists(path.resolve("metadata.yaml"));
  }

  /** Deploys it; true when something changed. */
  boolean run(Engine engine, Surroundings surroundings) {
    Bundle bundle = BundleReader.read(path, overlays, surroundings.home());
    bundle.warnings().forEach(warning -> surroundings.errors().println(warning.render()));
    if (!trust && !bundle.trusting().isEmpty()) {
      throw new ModelException(
          "Bundle cannot be deployed without trusting applications with your cloud credentials.\n"
              + "Please repeat the deploy command with the --trust argument if you consent to trust"
              + " the following application(s):\n  - "
              + String.join("\n  - ", bundle.trusting()));
    }
    List<String> steps = engine.deployBundle(bundle, dryRun);
    if (steps.isEmpty()) {
      surroundings.errors().println("No changes to apply.");
      return false;
    }
    surroundings.output().println(dryRun ? "Changes to deploy bundle:" : "Executing changes:");
    steps.forEach(step -> surroundings.output().println("- " + step));
    if (!dryRun) {
      surroundings.errors().println("Deploy of bundle completed.");
    }
    return !dryRun;
  }
}
