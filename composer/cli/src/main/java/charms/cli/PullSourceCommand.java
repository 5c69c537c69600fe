package charms.cli;

import charms.build.fetch.FetchRequest;
import charms.build.fetch.FetchedLayer;
import charms.build.fetch.LayerFetcher;
import charms.build.fetch.LayerKind;
import charms.build.fetch.LayerRef;
import charms.cli.command.BuildCaches;
import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code charm pull-source} (charm-build.md section 9). */
@picocli.CommandLine.Command(
    description = "Downloads the source of a layer or interface.",
    footer = {
      "",
      "The directory is DIR, else CHARM_LAYERS_DIR or CHARM_INTERFACES_DIR, else this one."
    })
final class PullSourceCommand implements Callable<Integer> {
  private static final int UNWRITABLE = 200;
  private static final String REVISION = ".pull-source-rev";

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "ITEM", description = "layer:NAME or interface:NAME.")
  private String item = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR",
      description = "Where its directory is made.")
  private @Nullable Path directory;

  @Option(
      names = {"-b", "--branch"},
      paramLabel = "REV",
      description = "A branch, tag or commit; the newest without it.")
  private @Nullable String branch;

  @Mixin private final IndexOptions indexes = new IndexOptions();

  @Option(
      names = {"-v", "--verbose"},
      hidden = true)
  private boolean verbose;

  @Mixin private HelpOption help;

  PullSourceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    boolean layer = item.startsWith("layer:");
    if (!layer && !item.startsWith("interface:")) {
      throw new CharmException(Diagnostic.error("Cannot download source for charm " + item));
    }
    SourcePosition here = SourcePosition.file("");
    LayerRef.Named named =
        (LayerRef.Named)
            LayerRef.parse(
                branch == null ? item : item.replaceFirst("@.*", "") + "@" + branch, here);
    Path place = place(named.kind());
    if (!Files.isWritable(place)) {
      surroundings.output().println("Unable to write to " + place);
      return UNWRITABLE;
    }
    Path target = place.resolve(named.name());
    if (Files.exists(target)) {
      throw new CharmException(
          Diagnostic.error("Aborting, destination directory exists: " + target));
    }
    FetchRequest request =
        new FetchRequest(
            List.of(),
            List.of(),
            Optional.empty(),
            indexes.urls(),
            BuildCaches.of(surroundings),
            false,
            FetchProgress.on(surroundings),
            Map.of());
    FetchedLayer fetched = new LayerFetcher(request).fetch(named, here);
    Path beside = Files.createTempDirectory(place, "." + named.name());
    try {
      FileUtils.copyDirectory(fetched.directory().toFile(), beside.toFile());
      Files.writeString(beside.resolve(REVISION), fetched.revision());
      Files.move(beside, target);
    } finally {
      FileUtils.deleteDirectory(beside.toFile());
    }
    surroundings
        .output()
        .println("Downloaded " + item + " (rev: " + fetched.revision() + ") to " + target);
    return 0;
  }

  private Path place(LayerKind kind) {
    if (directory != null) {
      return directory;
    }
    List<String> variables =
        kind == LayerKind.LAYER
            ? List.of("CHARM_LAYERS_DIR", "LAYER_PATH")
            : List.of("CHARM_INTERFACES_DIR", "INTERFACE_PATH");
    return variables.stream()
        .flatMap(name -> surroundings.variable(name).stream())
        .map(Path::of)
        .findFirst()
        .orElse(Path.of("."));
  }
}
