package charms.model.name;

import java.util.Locale;

/**
 * The class in which an interface layer keeps a role: {@code
 * charms.interfaces.mysqlshared.MysqlSharedRequires} for {@code requires} of {@code mysql-shared}.
 * Source: style.md, A layer on disk.
 *
 * @param interfaceName as in {@code mysql-shared}
 * @param role {@code requires}, {@code provides} or {@code peers}
 */
public record InterfaceClassName(String interfaceName, String role) {
  /** As in {@code charms.interfaces.mysqlshared.MysqlSharedRequires}. */
  public String binary() {
    String flat = interfaceName.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    return "charms.interfaces." + flat + "." + simple();
  }

  /** As in {@code MysqlSharedRequires}. */
  public String simple() {
    StringBuilder camel = new StringBuilder();
    for (String part : interfaceName.split("[^A-Za-z0-9]+")) {
      camel.append(capital(part));
    }
    return camel + capital(role);
  }

  /** As in {@code charms/interfaces/mysqlshared/MysqlSharedRequires}. */
  public String path() {
    return binary().replace('.', '/');
  }

  private static String capital(String word) {
    return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
