package charms.build.jarhouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where jars come from: the distribution first, then what Maven's settings name.
 *
 * @param bundled the distribution's repository in Maven's layout, as in {@code DIST/repository}
 * @param settings Maven's settings files that count, the user's last; those that do not exist are
 *     passed over
 * @param userHome whose {@code .m2} is used where no settings name a local repository
 * @param offline whether only what is there already is used
 */
public record JarSources(Path bundled, List<Path> settings, Path userHome, boolean offline) {
  public JarSources {
    settings = List.copyOf(settings);
  }

  /** As {@code mvn} of these variables would look for them. */
  public static JarSources of(Path bundled, Map<String, String> variables, boolean offline) {
    Path home = Path.of(variables.getOrDefault("HOME", System.getProperty("user.home")));
    Path own = home.resolve(".m2/settings.xml");
    List<Path> settings =
        installation(variables)
            .map(maven -> List.of(maven.resolve("conf/settings.xml"), own))
            .orElse(List.of(own));
    return new JarSources(bundled, settings, home, offline);
  }

  private static Optional<Path> installation(Map<String, String> variables) {
    String named = variables.getOrDefault("MAVEN_HOME", variables.getOrDefault("M2_HOME", ""));
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    for (String place : variables.getOrDefault("PATH", "").split(":")) {
      Path program = Path.of(place).resolve("mvn");
      if (!place.isEmpty() && Files.isExecutable(program)) {
        try {
          return Optional.of(program.toRealPath().getParent().getParent());
        } catch (java.io.IOException unreadable) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
