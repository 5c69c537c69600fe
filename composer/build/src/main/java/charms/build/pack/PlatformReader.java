package charms.build.pack;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.name.UbuntuSeries;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The platforms of a charmcraft.yaml, in each of the forms it may have (related-systems.md section
 * 1):
 *
 * <pre>
 * bases: [{name: ubuntu, channel: '22.04'}]                      ubuntu-22.04-amd64
 * bases: [{build-on: [...], run-on: [{...}, {...}]}]             ubuntu-22.04-amd64_ubuntu-20.04-amd64
 * base: ubuntu@22.04 and platforms: {amd64: null}                amd64
 * platforms: {'ubuntu@22.04:amd64': null}                        ubuntu@22.04-amd64
 * </pre>
 */
final class PlatformReader {
  private final String architecture;

  /**
   * @param architecture this machine's, which is meant where none is named
   */
  PlatformReader(String architecture) {
    this.architecture = architecture;
  }

  /** The platforms; none where the file names none. */
  List<Platform> ofCharmcraft(YamlMapping project) {
    List<Platform> platforms = new ArrayList<>();
    for (YamlNode item : project.sequence("bases").items()) {
      YamlMapping base = item.asMapping("a base");
      boolean apart = base.get("run-on").isPresent();
      List<YamlNode> runOn = apart ? base.sequence("run-on").items() : List.of(item);
      List<Base> bases = new ArrayList<>();
      runOn.forEach(one -> bases.add(base(one.asMapping("a base"))));
      platforms.add(labelled(bases));
    }
    Optional<String> base = project.text("base");
    YamlMapping named = project.mapping("platforms");
    for (String name : named.keys()) {
      platforms.add(platform(name, named, base));
    }
    return platforms;
  }

  /** All series of a metadata.yaml as one platform; empty where it names none. */
  Optional<Platform> ofSeries(YamlMapping metadata) {
    List<Base> bases = new ArrayList<>();
    for (YamlNode item : metadata.sequence("series").items()) {
      String series = item.asText("a series");
      String base =
          UbuntuSeries.base(series)
              .orElseThrow(() -> unknown(item, "series '" + series + "' is not known"));
      bases.add(spelled(base, List.of(architecture), item));
    }
    return bases.isEmpty() ? Optional.empty() : Optional.of(labelled(bases));
  }

  private static Platform labelled(List<Base> bases) {
    return new Platform(bases.stream().map(Base::label).collect(Collectors.joining("_")), bases);
  }

  private Base base(YamlMapping base) {
    List<String> architectures = texts(base.sequence("architectures").items());
    return new Base(
        base.text("name").orElseThrow(() -> base.unexpected("a base", "a name")),
        base.text("channel").orElseThrow(() -> base.unexpected("a base", "a channel")),
        architectures.isEmpty() ? List.of(architecture) : architectures);
  }

  private Platform platform(String name, YamlMapping platforms, Optional<String> base) {
    YamlMapping platform = platforms.mapping(name);
    Optional<YamlNode> buildFor = platform.get("build-for");
    int colon = name.indexOf(':');
    List<String> architectures =
        buildFor.isPresent() ? architectures(buildFor.get()) : List.of(name.substring(colon + 1));
    String system = base.orElseGet(() -> colon < 0 ? "" : name.substring(0, colon));
    return new Platform(name, List.of(spelled(system, architectures, platform)));
  }

  private static List<String> architectures(YamlNode buildFor) {
    return buildFor instanceof YamlScalar one
        ? List.of(one.asText("'build-for'"))
        : texts(buildFor.asSequence("'build-for'").items());
  }

  private static List<String> texts(List<YamlNode> items) {
    return items.stream().map(one -> one.asText("an architecture")).toList();
  }

  /** {@code ubuntu@22.04}. */
  private static Base spelled(String base, List<String> architectures, YamlNode at) {
    int sign = base.indexOf('@');
    if (sign <= 0) {
      throw unknown(at, "no base, as in 'base: ubuntu@22.04'");
    }
    return new Base(base.substring(0, sign), base.substring(sign + 1), architectures);
  }

  private static CharmException unknown(YamlNode at, String what) {
    return new CharmException(Diagnostic.error(at.position(), "cannot tell the platform: " + what));
  }
}
