package charms.keystone;

import charms.interfaces.mysqlshared.MysqlSharedRequires;
import charms.layer.basic.FileOwner;
import charms.reactive.HookContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where keystone keeps what it knows: in the database of {@code shared-db}, or without that
 * relation in a file of this unit.
 */
final class IdentityDatabase {
  static final String NAME = "keystone";
  static final String FILE = "/var/lib/keystone/keystone.db";

  private final HookContext context;

  IdentityDatabase(HookContext context) {
    this.context = context;
  }

  /** The connection; empty while the related database has not answered. */
  Optional<String> connection() {
    if (context.relations("shared-db").isEmpty()) {
      return Optional.of("sqlite:///" + FILE);
    }
    return context
        .endpoint("shared-db", MysqlSharedRequires.class)
        .filter(database -> context.flags().isSet("shared-db.available"))
        .flatMap(IdentityDatabase::connection);
  }

  /** Gives keystone the file, which commands that root ran have made. */
  void own() {
    Path file = context.host().file(FILE);
    if (Files.exists(file)) {
      FileOwner owner = FileOwner.of(NAME, NAME, 0640);
      context.host().own(file, owner.user(), owner.group(), owner.mode());
    }
  }

  private static Optional<String> connection(MysqlSharedRequires database) {
    Optional<String> password = database.password("");
    return database
        .dbHost()
        .filter(host -> password.isPresent())
        .map(host -> host.contains(":") ? "[" + host + "]" : host)
        .map(host -> "mysql+pymysql://" + NAME + ":" + password.get() + "@" + host + "/" + NAME);
  }
}
