package charms.cli;

import charms.build.pack.CharmLayer;
import charms.build.pack.CharmProject;
import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code charm pack}: builds where there is a layer, and writes NAME_PLATFORM.charm. */
@picocli.CommandLine.Command(
    description = {
      "Writes NAME_PLATFORM.charm for each platform of charmcraft.yaml, or for the series of",
      "metadata.yaml. A charm layer is built first; no container is needed."
    })
final class PackCommand implements Callable<Integer> {
  private static final int PROOF_WARNS = 100;
  private static final int PROOF_FAILS = 200;
  private static final Map<String, String> ARCHITECTURES =
      Map.of("aarch64", "arm64", "ppc64le", "ppc64el", "x86_64", "amd64");

  private final Surroundings surroundings;
  private final ToIntFunction<List<String>> charm;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "A built charm, a charm layer, or a directory with charmcraft.yaml; this one.",
      defaultValue = ".")
  private Path directory = Path.of(".");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the files go; this directory.",
      defaultValue = ".")
  private Path output = Path.of(".");

  @Option(names = "--platform", description = "The one platform to pack for.")
  private @Nullable String platform;

  @Mixin private HelpOption help;

  /**
   * @param charm runs another command of {@code charm} and gives its status
   */
  PackCommand(Surroundings surroundings, ToIntFunction<List<String>> charm) {
    this.surroundings = surroundings;
    this.charm = charm;
  }

  @Override
  public Integer call() throws IOException {
    String machine = System.getProperty("os.arch");
    CharmProject project = CharmProject.in(directory, ARCHITECTURES.getOrDefault(machine, machine));
    Optional<CharmLayer> source = project.source();
    if (source.isEmpty()) {
      return pack(project, directory);
    }
    Path place = Files.createTempDirectory("charm-pack");
    try {
      List<String> words = new ArrayList<>(List.of("build"));
      words.addAll(source.get().arguments());
      words.addAll(List.of("-o", place.toString(), source.get().directory().toString()));
      int status = charm.applyAsInt(words);
      boolean warned = status >= PROOF_WARNS && status < PROOF_FAILS;
      return status == 0 || warned ? pack(project, built(place)) : status;
    } finally {
      FileUtils.deleteDirectory(place.toFile());
    }
  }

  private int pack(CharmProject project, Path built) throws IOException {
    for (Path file : project.pack(built, output, Optional.ofNullable(platform))) {
      surroundings.output().println("Packed " + file.normalize());
    }
    return 0;
  }

  /** What lies beside the link from {@code builds}. */
  private static Path built(Path place) throws IOException {
    try (Stream<Path> found = Files.list(place)) {
      return found
          .filter(one -> Files.exists(one.resolve(".build.manifest")))
          .findFirst()
          .orElseThrow(() -> new IOException("the build left no charm"));
    }
  }
}
