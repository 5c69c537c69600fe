package charms.interfaces.keystone;

import java.util.List;

/**
 * Roles a service needs beside its account.
 *
 * @param requested roles keystone creates, sent as {@code requested_roles=role1,role2}
 * @param addToAdmin roles the admin user gets too, sent as {@code add_role_to_admin=role1,role2}
 */
public record RequestedRoles(List<String> requested, List<String> addToAdmin) {
  public static final RequestedRoles NONE = new RequestedRoles(List.of(), List.of());

  public RequestedRoles {
    requested = List.copyOf(requested);
    addToAdmin = List.copyOf(addToAdmin);
  }
}
