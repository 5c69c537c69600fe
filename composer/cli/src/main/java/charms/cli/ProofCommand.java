package charms.cli;

import charms.build.proof.CharmProof;
import charms.build.proof.Finding;
import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code charm proof}: lines and exit status as in charm-build.md section 7. */
@picocli.CommandLine.Command(
    description = "Looks for what is wrong in a charm's directory.",
    footer = {
      "",
      "Prints a line a finding: I is a hint, W a warning, E an error.",
      "Exit status: 0 where nothing is worse than a hint, 100 with warnings, 200 with errors."
    })
final class ProofCommand implements Callable<Integer> {
  private static final int WARNINGS = 100;
  private static final int ERRORS = 200;

  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CHARM",
      description = "The charm's directory; this one where none is named.",
      defaultValue = ".")
  private Path charm = Path.of(".");

  @Option(
      names = {"-b", "--bundle"},
      description = "The directory holds a bundle.")
  private boolean bundle;

  @Option(names = "--debug", hidden = true)
  private boolean debug;

  @Mixin private HelpOption help;

  ProofCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path directory = charm.toAbsolutePath().normalize();
    if (!Files.isDirectory(directory) || !Files.isReadable(directory)) {
      surroundings.output().println("Unable to read from " + charm);
      return ERRORS;
    }
    CharmProof proof = new CharmProof(directory);
    if (!proof.possible()) {
      surroundings
          .output()
          .println("FATAL: No bundle.yaml (Bundle) or metadata.yaml (Charm) found, cannot proof");
      return ERRORS;
    }
    List<Finding> findings = proof.findings();
    findings.forEach(finding -> surroundings.output().println(finding.line()));
    return status(findings);
  }

  /** The exit status for findings. */
  static int status(List<Finding> findings) {
    int status = 0;
    for (Finding finding : findings) {
      status =
          Math.max(
              status,
              switch (finding.severity()) {
                case ERROR -> ERRORS;
                case WARNING -> WARNINGS;
                case INFO -> 0;
              });
    }
    return status;
  }
}
