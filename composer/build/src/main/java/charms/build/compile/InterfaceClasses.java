package charms.build.compile;

import charms.build.compile.CharmShape.EndpointShape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an interface layer keeps a role: {@code charms.interfaces.mysqlshared.MysqlSharedRequires}
 * for {@code requires} of {@code mysql-shared} (style.md, A layer on disk).
 */
record InterfaceClasses(Path classes) {
  /** The class of the endpoint; empty where no layer brings one. */
  Optional<String> of(EndpointShape endpoint) {
    String name = className(endpoint.interfaceName(), endpoint.role());
    return Files.exists(classes.resolve(name.replace('.', '/') + ".class"))
        ? Optional.of(name)
        : Optional.empty();
  }

  static String className(String interfaceName, String role) {
    StringBuilder camel = new StringBuilder();
    for (String part : interfaceName.split("[^A-Za-z0-9]+")) {
      camel.append(capital(part));
    }
    String packageName = interfaceName.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    return "charms.interfaces." + packageName + "." + camel + capital(role);
  }

  private static String capital(String word) {
    return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
