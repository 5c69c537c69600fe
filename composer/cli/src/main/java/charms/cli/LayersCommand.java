package charms.cli;

import charms.build.graph.GraphPicture;
import charms.build.graph.GraphText;
import charms.build.graph.LayerGraph;
import charms.build.manifest.Manifest;
import charms.build.manifest.ManifestLayer;
import charms.build.manifest.Modifications;
import charms.build.manifest.Signature;
import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code charm layers}: a built charm's files and the layers they are from. */
@picocli.CommandLine.Command(
    description = "Shows which layer each file of a built charm is from.",
    footer = {"", "A file with + was added by hand after the build, one with * was changed."})
final class LayersCommand implements Callable<Integer> {
  private static final List<String> COLOURS =
      List.of("", "\033[32m", "\033[36m", "\033[35m", "\033[33m", "\033[31m", "\033[1m");
  private static final String PLAIN = "\033[m";

  private final Surroundings surroundings;

  private enum Format {
    dot,
    svg,
    json
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CHARM",
      description = "The built charm's directory; this one where none is named.",
      defaultValue = ".")
  private Path charm = Path.of(".");

  @Option(
      names = {"-r", "-c", "--force-raw", "--force-color"},
      description = "Colours, a colour a layer.")
  private boolean colour;

  @Option(
      names = {"-a", "--annotate"},
      description = "Names the layer of each file; so does the command without colours.")
  private boolean annotate;

  @Option(
      names = {"-l", "--log-level"},
      hidden = true)
  private String logLevel = "INFO";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "dot, svg or json: which layer includes which, of a charm layer.")
  private @Nullable Format format;

  @Mixin private final StackOptions stack = new StackOptions();

  @Mixin private HelpOption help;

  LayersCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (format != null) {
      surroundings.output().print(graph(format));
      return 0;
    }
    if (!Files.isDirectory(charm)) {
      throw new CharmException(Diagnostic.error("Missing required path: " + charm));
    }
    Optional<Manifest> manifest = Manifest.read(charm);
    if (manifest.isEmpty()) {
      return 0;
    }
    Map<String, String> colours = colours(manifest.get());
    String name = String.valueOf(charm.toAbsolutePath().normalize().getFileName());
    surroundings.output().println("Inspect " + name);
    surroundings.output().println();
    if (colour) {
      surroundings.output().println("Color key:");
      colours.forEach(
          (layer, shade) -> surroundings.output().println("# " + shade + layer + PLAIN));
      surroundings.output().println();
    }
    surroundings.output().println(charm.toAbsolutePath().normalize());
    tree(charm, "", new Marks(manifest.get(), Modifications.of(charm, manifest.get()), colours));
    return 0;
  }

  private String graph(Format wanted) {
    LayerGraph graph = LayerGraph.of(stack.stack(surroundings, charm));
    return switch (wanted) {
      case dot -> GraphText.dot(graph);
      case svg -> GraphPicture.svg(graph);
      case json -> GraphText.json(graph);
    };
  }

  /** A colour a layer, the charm layer first, interfaces last. */
  private static Map<String, String> colours(Manifest manifest) {
    List<String> layers =
        new ArrayList<>(manifest.layers().stream().map(ManifestLayer::url).toList());
    Collections.reverse(layers);
    List<String> interfaces =
        layers.stream().filter(layer -> layer.startsWith("interface:")).toList();
    layers.removeAll(interfaces);
    layers.addAll(interfaces);
    Map<String, String> colours = new LinkedHashMap<>();
    for (String layer : layers) {
      colours.put(layer, COLOURS.get(Math.min(colours.size(), COLOURS.size() - 1)));
    }
    return colours;
  }

  private record Marks(Manifest manifest, List<String> changes, Map<String, String> colours) {
    String sign(String path) {
      for (String change : changes) {
        if (change.endsWith(": " + path)) {
          return change.contains(" added ") ? "+" : "*";
        }
      }
      return "";
    }
  }

  private void tree(Path directory, String indent, Marks marks) throws IOException {
    TreeSet<Path> entries = new TreeSet<>();
    try (Stream<Path> found = Files.list(directory)) {
      found.filter(one -> !one.getFileName().toString().equals(".git")).forEach(entries::add);
    }
    for (Path entry : entries) {
      boolean last = entry.equals(entries.last());
      surroundings.output().println(indent + (last ? " └─── " : " ├─── ") + label(entry, marks));
      if (Files.isDirectory(entry)) {
        tree(entry, indent + (last ? "     " : " │   "), marks);
      }
    }
  }

  private String label(Path entry, Marks marks) {
    String name = String.valueOf(entry.getFileName());
    if (Files.isDirectory(entry)) {
      return name;
    }
    String path = charm.relativize(entry).toString();
    Signature signature = marks.manifest().signatures().get(path);
    String owner = signature == null ? "" : signature.owner();
    String shade = colour ? marks.colours().getOrDefault(owner, "") : "";
    StringBuilder label =
        new StringBuilder(shade).append(name).append(shade.isEmpty() ? "" : PLAIN);
    String sign = marks.sign(path);
    if (!sign.isEmpty()) {
      label.append(' ').append(sign);
    }
    if ((annotate || !colour) && signature != null) {
      label.append(owner.equals("build") ? "  (build artifact)" : "  (from " + owner + ")");
    }
    return label.toString();
  }
}
