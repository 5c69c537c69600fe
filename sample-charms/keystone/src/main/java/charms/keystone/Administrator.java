package charms.keystone;

import charms.layer.leadership.LeaderPasswords;
import charms.reactive.HookContext;
import java.util.Map;

/**
 * The administrator that {@code keystone-manage bootstrap} makes, in the domain {@code default}.
 *
 * @param password a secret
 */
record Administrator(String password) {
  static final String USER = "admin";
  static final String PROJECT = "admin";
  static final String DOMAIN = "default";
  static final String ROLE = "Admin";

  /**
   * The one of this application, whose password the leader makes.
   *
   * @throws IllegalStateException while the leader has not made it
   */
  static Administrator of(HookContext context) {
    return LeaderPasswords.of(context)
        .of(USER)
        .map(Administrator::new)
        .orElseThrow(() -> new IllegalStateException("the leader has made no password yet"));
  }

  /** What the program {@code openstack} reads, to reach keystone on this machine. */
  Map<String, String> environment(int servicePort) {
    return Map.of(
        "OS_AUTH_URL",
        "http://127.0.0.1:" + servicePort + "/v3",
        "OS_IDENTITY_API_VERSION",
        "3",
        "OS_USERNAME",
        USER,
        "OS_PASSWORD",
        password,
        "OS_PROJECT_NAME",
        PROJECT,
        "OS_USER_DOMAIN_ID",
        DOMAIN,
        "OS_PROJECT_DOMAIN_ID",
        DOMAIN);
  }

  /** Everything but the password. */
  @Override
  public String toString() {
    return "Administrator[" + USER + "]";
  }
}
