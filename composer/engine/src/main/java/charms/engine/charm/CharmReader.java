package charms.engine.charm;

import charms.engine.state.Charm;
import charms.engine.state.CharmEndpoint;
import charms.engine.state.CharmOption;
import charms.engine.state.Role;
import charms.engine.state.Scope;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import charms.model.name.Series;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlReader;
import charms.model.yaml.YamlScalar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a charm's files say (juju-contract.md section 1). */
public final class CharmReader {
  private static final Map<String, Role> ROLES =
      Map.of("requires", Role.REQUIRER, "provides", Role.PROVIDER, "peers", Role.PEER);

  private final Path directory;
  private final String shown;

  /**
   * @param directory the unpacked charm
   * @param shown how to name it in messages
   */
  public CharmReader(Path directory, String shown) {
    this.directory = directory;
    this.shown = shown;
  }

  /**
   * The charm.
   *
   * @throws CharmException when the directory is no charm, or a file of it is wrong
   */
  public Charm read(int revision) {
    if (!Files.isRegularFile(directory.resolve("metadata.yaml"))) {
      throw new CharmException(
          Diagnostic.error("cannot deploy '" + shown + "': no charm, it has no metadata.yaml")
              .fix("deploy the directory that charm build made, as in build/NAME"));
    }
    YamlMapping metadata = file("metadata.yaml");
    String name =
        metadata
            .text("name")
            .orElseThrow(
                () -> new CharmException(problem("metadata.yaml", "cannot read charm: no 'name'")));
    return new Charm(
        name,
        revision,
        bases(metadata),
        metadata.get("subordinate").filter(node -> Boolean.TRUE.equals(node.toPlain())).isPresent(),
        endpoints(metadata),
        options(),
        new TreeSet<>(metadata.mapping("extra-bindings").keys()),
        actions(),
        new HoldingsReader(metadata).storage(),
        new HoldingsReader(metadata).resources(),
        null);
  }

  private SortedMap<String, CharmEndpoint> endpoints(YamlMapping metadata) {
    SortedMap<String, CharmEndpoint> endpoints = new TreeMap<>();
    ROLES.forEach(
        (section, role) -> {
          YamlMapping named = metadata.mapping(section);
          for (String name : named.keys()) {
            endpoints.put(name, endpoint(name, role, named.get(name).orElseThrow()));
          }
        });
    return endpoints;
  }

  private static CharmEndpoint endpoint(String name, Role role, YamlNode node) {
    if (node instanceof YamlScalar scalar && !scalar.isNull()) {
      return new CharmEndpoint(name, role, scalar.text(), Scope.GLOBAL, 0);
    }
    YamlMapping declared = node.asMapping("endpoint '" + name + "'");
    boolean container = declared.text("scope").filter("container"::equals).isPresent();
    int limit =
        declared
            .get("limit")
            .map(YamlNode::toPlain)
            .filter(Long.class::isInstance)
            .map(value -> ((Long) value).intValue())
            .orElse(0);
    String interfaceName =
        declared
            .text("interface")
            .orElseThrow(() -> node.unexpected("endpoint '" + name + "'", "an 'interface'"));
    return new CharmEndpoint(
        name, role, interfaceName, container ? Scope.CONTAINER : Scope.GLOBAL, limit);
  }

  private SortedMap<String, CharmOption> options() {
    SortedMap<String, CharmOption> options = new TreeMap<>();
    YamlMapping declared = file("config.yaml").mapping("options");
    for (String name : declared.keys()) {
      YamlMapping option = declared.mapping(name);
      @Nullable YamlNode value = option.get("default").orElse(null);
      String text = value instanceof YamlScalar one && !one.isNull() ? one.text() : null;
      CharmOption read =
          new CharmOption(
              option.text("type").orElse("string"), option.text("description").orElse(""), text);
      if (text != null && value != null && read.defaultValue().isEmpty()) {
        throw new CharmException(
            Diagnostic.error(
                value.position(),
                "cannot read option '"
                    + name
                    + "': its default '"
                    + text
                    + "' is no "
                    + read.type()));
      }
      options.put(name, read);
    }
    return options;
  }

  private SortedMap<String, Map<String, Object>> actions() {
    SortedMap<String, Map<String, Object>> actions = new TreeMap<>();
    YamlMapping declared = file("actions.yaml");
    for (String name : declared.keys()) {
      if (!name.equals("additionalProperties")) {
        actions.put(name, declared.mapping(name).toPlain());
      }
    }
    return actions;
  }

  private List<String> bases(YamlMapping metadata) {
    List<String> bases = new ArrayList<>();
    for (YamlNode base : file("manifest.yaml").sequence("bases").items()) {
      YamlMapping values = base.asMapping("a base");
      String channel = values.text("channel").orElse("");
      bases.add(values.text("name").orElse("ubuntu") + "@" + channel.replaceFirst("/.*", ""));
    }
    if (!bases.isEmpty()) {
      return bases;
    }
    for (YamlNode node : metadata.sequence("series").items()) {
      String series = node.asText("a series");
      bases.add(
          Series.base(series)
              .orElseThrow(
                  () ->
                      new CharmException(
                          Diagnostic.error(
                              node.position(),
                              "cannot read charm: series '" + series + "' is not known"))));
    }
    return bases;
  }

  private YamlMapping file(String name) {
    Path file = directory.resolve(name);
    return Files.isRegularFile(file)
        ? YamlReader.read(file, shown + "/" + name).asMapping("'" + name + "'")
        : YamlReader.parse("", shown + "/" + name).asMapping("'" + name + "'");
  }

  private Diagnostic problem(String file, String message) {
    return Diagnostic.error(SourcePosition.file(shown + "/" + file), message);
  }
}
