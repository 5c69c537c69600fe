package charms.interfaces.cephclient;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Permissions asked for in a group of pools.
 *
 * @param group as in {@code volumes}
 * @param namespace narrows the access; empty for none
 * @param permission as in {@code rwx}
 * @param keyName whose key gets them; empty for that of the application
 * @param objectPrefixPermissions permission to prefixes, as in {@code class-read} to {@code
 *     rbd_children}
 */
public record GroupAccess(
    String group,
    Optional<String> namespace,
    Optional<String> permission,
    Optional<String> keyName,
    Map<String, List<String>> objectPrefixPermissions) {
  public GroupAccess {
    objectPrefixPermissions =
        Collections.unmodifiableSortedMap(new TreeMap<>(objectPrefixPermissions));
  }

  /** With the application's key. */
  public static GroupAccess of(String group, String permission) {
    return new GroupAccess(
        group, Optional.empty(), Optional.of(permission), Optional.empty(), Map.of());
  }

  public GroupAccess inNamespace(String newNamespace) {
    return new GroupAccess(
        group, Optional.of(newNamespace), permission, keyName, objectPrefixPermissions);
  }

  public GroupAccess forKey(String newName) {
    return new GroupAccess(
        group, namespace, permission, Optional.of(newName), objectPrefixPermissions);
  }

  public GroupAccess withObjectPrefixes(String newPermission, String... prefixes) {
    Map<String, List<String>> more = new TreeMap<>(objectPrefixPermissions);
    more.put(newPermission, List.of(prefixes));
    return new GroupAccess(group, namespace, permission, keyName, more);
  }
}
