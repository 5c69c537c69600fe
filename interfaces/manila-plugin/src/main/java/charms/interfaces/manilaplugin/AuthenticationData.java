package charms.interfaces.manilaplugin;

import charms.reactive.fields.Fields;

/**
 * Manila's account: {@code {"username": "manila", "password": ...}}.
 *
 * @param username as in {@code manila}
 * @param password a secret
 * @param projectDomainId domain of the project
 * @param projectName as in {@code services}
 * @param userDomainId domain of the user
 * @param authUri as in {@code http://10.5.100.21:5000}
 * @param authUrl as in {@code http://10.5.100.21:35357}
 * @param authType {@code password}
 */
@Fields
public record AuthenticationData(
    String username,
    String password,
    String projectDomainId,
    String projectName,
    String userDomainId,
    String authUri,
    String authUrl,
    String authType) {
  /** Everything but the password. */
  @Override
  public String toString() {
    return "AuthenticationData[" + username + " at " + authUrl + "]";
  }
}
