package charms.mysql;

import charms.layer.basic.FileOwner;
import charms.layer.basic.HostFiles;
import charms.layer.basic.Services;
import charms.reactive.host.Host;
import java.util.List;
import java.util.Map;

/** MariaDB on this machine. Its administrator is root, known by the socket, without a password. */
final class DatabaseServer {
  static final String SERVICE = "mariadb";

  /** Read after the package's own, so that it has the last word. */
  static final String FILE = "/etc/mysql/mariadb.conf.d/90-charm.cnf";

  private final Host host;

  DatabaseServer(Host host) {
    this.host = host;
  }

  /**
   * Has it listen on an address; restarts it where that or the timeout is new.
   *
   * @param address of this unit
   * @param waitTimeout seconds until an idle connection is closed; 0 for the server's own
   */
  void listen(String address, int waitTimeout) {
    String timeout = waitTimeout == 0 ? "" : "wait_timeout = " + waitTimeout + "\n";
    String text =
        """
        [mysqld]
        bind-address = %s
        skip-name-resolve
        max_connections = 600
        %s"""
            .formatted(address, timeout);
    if (new HostFiles(host).write(FILE, text, FileOwner.ROOT)) {
      new Services(host).restart(List.of(SERVICE));
    }
  }

  /** Makes what the grant needs; where it is there already, the account gets the password. */
  void make(DatabaseGrant grant) {
    host.run(List.of("mariadb"), Map.of(), grant.from(addressOf(grant.host())).sql()).orThrow();
  }

  boolean isRunning() {
    return new Services(host).running(SERVICE);
  }

  /** Accounts are told apart by addresses, so a name is looked up; the name where nobody knows. */
  private String addressOf(String name) {
    if (name.contains(":") || name.matches("[0-9.]+")) {
      return name;
    }
    String known = host.run("getent", "hosts", name).output().strip();
    return known.isEmpty() ? name : known.split("\\s+")[0];
  }
}
