package charms.keystone;

import charms.interfaces.mysqlshared.MysqlSharedRequires;
import charms.layer.basic.FileOwner;
import charms.reactive.HookContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where keystone keeps what it knows: in the database of {@code shared-db}, or in a file of this
 * unit where there never was such a relation.
 */
final class IdentityDatabase {
  static final String NAME = "keystone";
  static final String FILE = "/var/lib/keystone/keystone.db";
  private static final String MOVED = "keystone.database.related";

  private final HookContext context;

  IdentityDatabase(HookContext context) {
    this.context = context;
  }

  /** Whether keystone's data is in a database whose relation is gone. */
  boolean isLost() {
    return context.flags().isSet(MOVED) && context.relations("shared-db").isEmpty();
  }

  /** The connection; empty while the related database has not answered, and when it is lost. */
  Optional<String> connection() {
    if (context.relations("shared-db").isEmpty()) {
      return isLost() ? Optional.empty() : Optional.of("sqlite:///" + FILE);
    }
    Optional<String> related = related();
    if (related.isPresent()) {
      context.flags().set(MOVED);
    }
    return related;
  }

  private Optional<String> related() {
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
