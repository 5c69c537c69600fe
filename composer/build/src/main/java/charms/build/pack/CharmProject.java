package charms.build.pack;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlReader;
import charms.model.yaml.YamlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A directory to pack: a built charm, a charm layer, or either of them below a charmcraft.yaml.
 *
 * <pre>{@code
 * CharmProject project = CharmProject.in(Path.of("."), "amd64");
 * Path charm = ...;                          // where source() is built, or the directory itself
 * List<Path> files = project.pack(charm, Path.of("."), Optional.empty());
 * }</pre>
 */
public final class CharmProject {
  private static final String CHARMCRAFT = "charmcraft.yaml";

  private final Path directory;
  private final Optional<YamlMapping> charmcraft;
  private final PlatformReader platforms;

  private CharmProject(Path directory, String architecture) {
    this.directory = directory;
    this.charmcraft = file(directory.resolve(CHARMCRAFT));
    this.platforms = new PlatformReader(architecture);
  }

  /**
   * Reads a directory.
   *
   * @param architecture this machine's, as Debian names it
   * @throws CharmException when there is no such directory, or its charmcraft.yaml is broken
   */
  public static CharmProject in(Path directory, String architecture) {
    if (!Files.isDirectory(directory)) {
      throw new CharmException(
          Diagnostic.error("cannot pack '" + directory + "': no such directory"));
    }
    return new CharmProject(directory, architecture);
  }

  /**
   * The charm layer to build first; empty where the directory is a built charm.
   *
   * @throws CharmException when it is neither
   */
  public Optional<CharmLayer> source() {
    Optional<CharmLayer> part = charmcraft.flatMap(this::reactivePart);
    if (part.isPresent()) {
      return part;
    }
    if (isCharm()) {
      return Optional.empty();
    }
    for (Path layer : List.of(directory, directory.resolve("src"))) {
      if (Files.isRegularFile(layer.resolve("layer.yaml"))) {
        return Optional.of(new CharmLayer(layer, List.of()));
      }
    }
    throw new CharmException(
        Diagnostic.error("cannot pack '" + directory + "': it is no charm and no charm layer")
            .fix("name a built charm, or a directory with layer.yaml or charmcraft.yaml"));
  }

  /** Built, or written by hand with its hooks. */
  private boolean isCharm() {
    boolean starts =
        Files.exists(directory.resolve("dispatch"))
            || Files.isDirectory(directory.resolve("hooks"));
    return Files.exists(directory.resolve(".build.manifest"))
        || starts && !Files.exists(directory.resolve("layer.yaml"));
  }

  private Optional<CharmLayer> reactivePart(YamlMapping project) {
    YamlMapping parts = project.mapping("parts");
    for (String name : parts.keys()) {
      YamlMapping part = parts.mapping(name);
      String plugin = part.text("plugin").orElse(name);
      if (plugin.equals("reactive")) {
        List<String> arguments = new ArrayList<>();
        for (YamlNode one : part.sequence("reactive-charm-build-arguments").items()) {
          arguments.addAll(Arrays.asList(one.asText("an argument").strip().split("\\s+")));
        }
        Path source = directory.resolve(part.text("source").orElse(".")).normalize();
        return Optional.of(new CharmLayer(source, arguments));
      }
      if (plugin.equals("charm")) {
        throw new CharmException(
            Diagnostic.error(
                    parts.keyPosition(name),
                    "cannot pack part '" + name + "': plugin 'charm' installs Python packages")
                .fix("charmcraft pack does; this packs parts with 'plugin: reactive'"));
      }
    }
    return Optional.empty();
  }

  /**
   * Writes {@code NAME_PLATFORM.charm} for each platform, the same bytes for the same charm.
   *
   * @param charm the built charm
   * @param wanted the one platform to pack; empty for all
   * @return the files
   * @throws CharmException when no platform is named, or not the one wanted
   */
  public List<Path> pack(Path charm, Path output, Optional<String> wanted) throws IOException {
    YamlMapping metadata = metadata(charm);
    String name =
        metadata
            .text("name")
            .orElseThrow(() -> metadata.unexpected("the charm's metadata", "a name"));
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new CharmException(
          Diagnostic.error(metadata.keyPosition("name"), "no charm's name: '" + name + "'"));
    }
    List<Path> files = new ArrayList<>();
    for (Platform platform : platforms(metadata)) {
      if (wanted.isEmpty() || wanted.get().equals(platform.label())) {
        SortedMap<String, byte[]> made = new TreeMap<>(derived(charm));
        made.put("manifest.yaml", bytes(YamlWriter.write(PackManifest.of(charm, platform))));
        Path file = output.resolve(name + "_" + platform.label() + ".charm");
        CharmFile.write(charm, made, file);
        files.add(file);
      }
    }
    if (files.isEmpty()) {
      String known = String.join(", ", platforms(metadata).stream().map(Platform::label).toList());
      throw new CharmException(
          Diagnostic.error("no platform '" + wanted.orElse("") + "'").fix("one of " + known));
    }
    return files;
  }

  private List<Platform> platforms(YamlMapping metadata) {
    List<Platform> found = charmcraft.map(platforms::ofCharmcraft).orElse(List.of());
    if (!found.isEmpty()) {
      return found;
    }
    return List.of(
        platforms
            .ofSeries(metadata)
            .orElseThrow(
                () ->
                    new CharmException(
                        Diagnostic.error("cannot tell what systems the charm runs on")
                            .fix(
                                "say so: 'series: [jammy]' in metadata.yaml, or platforms in"
                                    + " charmcraft.yaml"))));
  }

  private YamlMapping metadata(Path charm) {
    return file(charm.resolve("metadata.yaml"))
        .or(() -> charmcraft)
        .orElseThrow(
            () ->
                new CharmException(
                    Diagnostic.error("cannot pack '" + directory + "': it has no metadata.yaml")));
  }

  /** Files of the charm that only charmcraft.yaml tells; what was built stays as it is. */
  private SortedMap<String, byte[]> derived(Path charm) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (charmcraft.isEmpty()) {
      return files;
    }
    Map<String, Map<String, Object>> told = CharmcraftFiles.of(charmcraft.get());
    told.forEach(
        (name, values) -> {
          if (!Files.exists(charm.resolve(name))) {
            files.put(name, bytes(YamlWriter.write(values)));
          }
        });
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<YamlMapping> file(Path file) {
    return Files.isRegularFile(file)
        ? Optional.of(
            YamlReader.read(file, file.toString()).asMapping("'" + file.getFileName() + "'"))
        : Optional.empty();
  }
}
