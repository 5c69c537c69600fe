package charms.keystone;

import charms.interfaces.keystone.RegistrationRequest;
import charms.interfaces.keystone.ServiceAccount;
import charms.layer.leadership.LeaderPasswords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Accounts of services, one for all the services of an application, as {@code manila_manilav2}. A
 * password is made once and kept in leader settings.
 */
final class Accounts {
  private static final String DOMAIN = "service_domain";

  private final LeaderPasswords passwords;
  private final String project;

  Accounts(LeaderPasswords passwords, String project) {
    this.passwords = passwords;
    this.project = project;
  }

  /** Adds the commands that make the account; their first ids are {@link AccountIds}. */
  void addTo(Batch batch, RegistrationRequest request) {
    String user = name(request);
    String password = password(user);
    batch.addForId("domain", "create", "--or-show", DOMAIN);
    batch.addForId("project", "create", "--or-show", "--domain", DOMAIN, project);
    batch.addForId("user", "create", "--or-show", "--domain", DOMAIN, "--password", password, user);
    batch.add("user", "set", "--domain", DOMAIN, "--password", password, user);
    Set<String> roles = new LinkedHashSet<>(List.of(Administrator.ROLE));
    roles.addAll(request.roles().requested());
    for (String role : roles) {
      List<String> whose = List.of("--user", user, "--user-domain", DOMAIN, "--project", project);
      grant(batch, role, whose, DOMAIN);
    }
    for (String role : request.roles().addToAdmin()) {
      List<String> whose =
          List.of(
              "--user",
              Administrator.USER,
              "--user-domain",
              Administrator.DOMAIN,
              "--project",
              Administrator.PROJECT);
      grant(batch, role, whose, Administrator.DOMAIN);
    }
  }

  /** The account as its service is told. */
  ServiceAccount of(RegistrationRequest request, AccountIds ids) {
    String user = name(request);
    return new ServiceAccount(
        user, ids.user(), password(user), project, ids.project(), DOMAIN, ids.domain());
  }

  /** The order of the services in the name is that of the registrations. */
  static String name(RegistrationRequest request) {
    return String.join("_", request.registrations().stream().map(one -> one.service()).toList());
  }

  /** The list at the end prints the user where the grant is there. */
  private static void grant(Batch batch, String role, List<String> whose, String projectDomain) {
    batch.addForId("role", "create", "--or-show", role);
    batch.add(
        words(List.of("role", "add"), whose, List.of("--project-domain", projectDomain, role)));
    batch.addForId(
        "User",
        words(
            List.of("role", "assignment", "list"),
            whose,
            List.of("--project-domain", projectDomain, "--role", role)));
  }

  private static List<String> words(List<String> verb, List<String> whose, List<String> end) {
    List<String> all = new ArrayList<>(verb);
    all.addAll(whose);
    all.addAll(end);
    return all;
  }

  private String password(String user) {
    return passwords.of(user).orElseThrow();
  }
}
