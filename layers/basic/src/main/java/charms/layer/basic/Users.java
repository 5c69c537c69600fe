package charms.layer.basic;

import charms.reactive.host.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Users and groups of the machine (reactive-runtime.md section 7). What exists stays as it is.
 *
 * <pre>{@code
 * Users users = new Users(context.host());
 * users.addGroup("congress");
 * users.addSystemUser("congress", "congress", "/var/lib/congress");
 * }</pre>
 */
public final class Users {
  private final Host host;

  public Users(Host host) {
    this.host = host;
  }

  public boolean userExists(String name) {
    return host.run("getent", "passwd", name).succeeded();
  }

  public boolean groupExists(String name) {
    return host.run("getent", "group", name).succeeded();
  }

  /**
   * Adds a user no one logs in as.
   *
   * @return true if there was none of the name
   */
  public boolean addSystemUser(String name, String group, String home) {
    if (userExists(name)) {
      return false;
    }
    host.run(
            "useradd",
            "--system",
            "--gid",
            group,
            "--home-dir",
            home,
            "--shell",
            "/usr/sbin/nologin",
            name)
        .orThrow();
    return true;
  }

  /**
   * Adds a user for people, with a home and a shell; a password is set by other means.
   *
   * @return true if there was none of the name
   */
  public boolean addUser(String name, List<String> groups) {
    if (userExists(name)) {
      return false;
    }
    List<String> command = new ArrayList<>(List.of("useradd", "--create-home"));
    command.addAll(List.of("--shell", "/bin/bash"));
    if (!groups.isEmpty()) {
      command.addAll(List.of("--groups", String.join(",", groups)));
    }
    command.add(name);
    host.run(command, Map.of()).orThrow();
    return true;
  }

  /**
   * Adds a system group.
   *
   * @return true if there was none of the name
   */
  public boolean addGroup(String name) {
    if (groupExists(name)) {
      return false;
    }
    host.run("groupadd", "--system", name).orThrow();
    return true;
  }

  public void addToGroup(String user, String group) {
    host.run("gpasswd", "--add", user, group).orThrow();
  }
}
