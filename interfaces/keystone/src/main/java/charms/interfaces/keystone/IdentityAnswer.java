package charms.interfaces.keystone;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keystone's answer to a registration; the worked example of interfaces.md section 2 shows the
 * keys.
 *
 * @param service where services find keystone
 * @param internal the same inside the cloud
 * @param auth where administrators find keystone, by custom on port 35357
 * @param apiVersion as in {@code 3}
 * @param admin the administrator
 * @param account the service's account; null where only information was asked for
 * @param serviceType the type keystone's table gives the service, as in {@code policy}
 * @param createdRoles roles keystone made on request
 */
public record IdentityAnswer(
    KeystoneAddress service,
    KeystoneAddress internal,
    KeystoneAddress auth,
    String apiVersion,
    AdminIdentity admin,
    @Nullable ServiceAccount account,
    String serviceType,
    List<String> createdRoles) {
  public IdentityAnswer {
    createdRoles = List.copyOf(createdRoles);
  }

  /** The addresses alone, without account; {@link #forAccount} adds one. */
  public static IdentityAnswer at(
      KeystoneAddress service,
      KeystoneAddress internal,
      KeystoneAddress auth,
      String apiVersion,
      AdminIdentity admin) {
    return new IdentityAnswer(service, internal, auth, apiVersion, admin, null, "", List.of());
  }

  public IdentityAnswer forAccount(
      ServiceAccount newAccount, String type, List<String> rolesCreated) {
    return new IdentityAnswer(
        service, internal, auth, apiVersion, admin, newAccount, type, rolesCreated);
  }

  /** Wire keys and values. */
  Map<String, String> asBag() {
    Map<String, String> bag = new TreeMap<>();
    put(bag, "service", service);
    put(bag, "internal", internal);
    put(bag, "auth", auth);
    bag.put("api_version", apiVersion);
    bag.put("admin_domain_id", admin.domainId());
    bag.put("admin_project_id", admin.projectId());
    bag.put("admin_user_id", admin.userId());
    bag.put("admin_role", admin.role());
    if (account != null) {
      bag.put("service_username", account.username());
      bag.put("service_user_id", account.userId());
      bag.put("service_password", account.password());
      bag.put("service_tenant", account.tenant());
      bag.put("service_tenant_id", account.tenantId());
      bag.put("service_domain", account.domain());
      bag.put("service_domain_id", account.domainId());
      bag.put("service_type", serviceType);
      bag.put("created_roles", String.join(",", createdRoles));
    }
    return bag;
  }

  private static void put(Map<String, String> bag, String prefix, KeystoneAddress address) {
    bag.put(prefix + "_host", address.host());
    bag.put(prefix + "_port", String.valueOf(address.port()));
    bag.put(prefix + "_protocol", address.protocol());
  }
}
