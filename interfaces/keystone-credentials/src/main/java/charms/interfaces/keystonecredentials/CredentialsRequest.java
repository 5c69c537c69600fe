package charms.interfaces.keystonecredentials;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The account a charm asks for:
 *
 * <pre>
 * username=congress project=services requested_roles=Member requested_grants=Admin
 * </pre>
 *
 * @param username the account's name
 * @param project as in {@code services}, which keystone takes where it is empty
 * @param requestedRoles roles keystone is to create
 * @param requestedGrants roles the account is to get in the project; keystone takes Admin for none
 * @param domain as in {@code service_domain}, which keystone takes where it is empty
 */
public record CredentialsRequest(
    String username,
    String project,
    List<String> requestedRoles,
    List<String> requestedGrants,
    String domain) {
  /**
   * @throws IllegalArgumentException if the username is empty: keystone does not answer without
   */
  public CredentialsRequest {
    if (username.isEmpty()) {
      throw new IllegalArgumentException("cannot ask for credentials: the username is empty");
    }
    requestedRoles = List.copyOf(requestedRoles);
    requestedGrants = List.copyOf(requestedGrants);
  }

  /** The name alone; keystone chooses the rest. */
  public static CredentialsRequest of(String username) {
    return new CredentialsRequest(username, "", List.of(), List.of(), "");
  }

  public CredentialsRequest inProject(String newProject) {
    return new CredentialsRequest(username, newProject, requestedRoles, requestedGrants, domain);
  }

  public CredentialsRequest withRoles(String... roles) {
    return new CredentialsRequest(username, project, List.of(roles), requestedGrants, domain);
  }

  public CredentialsRequest withGrants(String... grants) {
    return new CredentialsRequest(username, project, requestedRoles, List.of(grants), domain);
  }

  public CredentialsRequest inDomain(String newDomain) {
    return new CredentialsRequest(username, project, requestedRoles, requestedGrants, newDomain);
  }

  /** Wire keys and values; what is not asked for is empty and so deleted. */
  Map<String, String> asBag() {
    Map<String, String> bag = new TreeMap<>();
    bag.put("username", username);
    bag.put("project", project);
    bag.put("requested_roles", String.join(",", requestedRoles));
    bag.put("requested_grants", String.join(",", requestedGrants));
    bag.put("domain", domain);
    return bag;
  }
}
