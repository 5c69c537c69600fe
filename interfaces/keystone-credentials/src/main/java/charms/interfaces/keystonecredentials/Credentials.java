package charms.interfaces.keystonecredentials;

import charms.reactive.fields.Fields;
import charms.reactive.fields.Key;
import java.util.Optional;

/**
 * The account keystone made:
 *
 * <pre>
 * credentials_username=congress credentials_password=... domain=service_domain
 * credentials_project=services credentials_project_id=3f2e1d0c
 * credentials_project_domain_name=service_domain credentials_project_domain_id=5d1b0c3e
 * credentials_user_domain_name=service_domain credentials_user_domain_id=5d1b0c3e
 * </pre>
 *
 * @param password a secret
 * @param domain the domain of the account; all domains are empty for keystone API version 2
 */
@Fields
public record Credentials(
    @Key("credentials_username") String username,
    @Key("credentials_password") String password,
    @Key("credentials_project") String project,
    @Key("credentials_project_id") String projectId,
    @Key("credentials_project_domain_name") Optional<String> projectDomainName,
    @Key("credentials_project_domain_id") Optional<String> projectDomainId,
    @Key("credentials_user_domain_name") Optional<String> userDomainName,
    @Key("credentials_user_domain_id") Optional<String> userDomainId,
    Optional<String> domain) {
  /** Everything but the password. */
  @Override
  public String toString() {
    return "Credentials[" + username + ", project " + project + "]";
  }
}
