package charms.interfaces.keystonecredentials;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.Relation;
import charms.reactive.fields.FieldReader;
import java.util.List;
import java.util.Optional;

/**
 * The side of the charm that asks. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a keystone unit is related
 *   <li>{@code N.available} while keystone says where it is
 *   <li>{@code N.available.auth} while the account is there too
 *   <li>{@code N.available.ssl} while {@code https_keystone} and {@code ca_cert} are there too
 *   <li>{@code N.available.updated} in a changed hook, until it ends
 * </ul>
 *
 * <p>When the last keystone unit departs {@code connected} goes at once and the others with the
 * next hook, so that the departed hook still finds the leaving unit's values (interfaces.md section
 * 3).
 */
public final class KeystoneCredentialsRequires extends Endpoint {
  private static final List<String> BASE =
      List.of(
          "private-address",
          "credentials_host",
          "credentials_protocol",
          "credentials_port",
          "api_version",
          "auth_host",
          "auth_protocol",
          "auth_port");
  private static final List<String> AUTH =
      List.of(
          "credentials_project",
          "credentials_username",
          "credentials_password",
          "credentials_project_id");
  private static final List<String> SSL = List.of("https_keystone", "ca_cert");

  public KeystoneCredentialsRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), baseDataComplete());
    flags().toggle(expand("{endpoint_name}.available.auth"), authDataComplete());
    flags().toggle(expand("{endpoint_name}.available.ssl"), sslDataComplete());
    if (inHook("changed")) {
      flags().set(expand("{endpoint_name}.available.updated"));
      hook().atExit(() -> flags().clear(expand("{endpoint_name}.available.updated")));
    }
    if (!inHook("departed")) {
      acknowledgeDeparted();
    }
  }

  /** Asks for an account, in all relations; what the request leaves open is no longer asked for. */
  public void requestCredentials(CredentialsRequest request) {
    for (Relation relation : relations()) {
      request.asBag().forEach(relation.unitBag()::put);
    }
  }

  /**
   * A value by its wire key, or the same with underscores: {@code credentials_project_domain_id},
   * {@code region}, {@code private_address}. Empty where keystone has not sent it.
   */
  public Optional<String> value(String wireKey) {
    Optional<String> value = remote(wireKey);
    return value.isPresent() ? value : remote(wireKey.replace('_', '-'));
  }

  /**
   * Where keystone answers; empty until all of it is there.
   *
   * @throws charms.reactive.fields.FieldsException if a port is no number
   */
  public Optional<IdentityAddresses> addresses() {
    return baseDataComplete()
        ? Optional.of(IdentityAddresses_Fields.CODEC.read(reader()))
        : Optional.empty();
  }

  /** The account; empty until all of it is there. */
  public Optional<Credentials> credentials() {
    return authDataComplete()
        ? Optional.of(Credentials_Fields.CODEC.read(reader()))
        : Optional.empty();
  }

  /** True if keystone says where it is. */
  public boolean baseDataComplete() {
    return allPresent(BASE);
  }

  /** True if the account is there too. */
  public boolean authDataComplete() {
    return baseDataComplete() && allPresent(AUTH);
  }

  /** True if the certificate of the authority is there too. */
  public boolean sslDataComplete() {
    return baseDataComplete() && allPresent(SSL);
  }

  private boolean allPresent(List<String> keys) {
    return keys.stream()
        .allMatch(key -> remote(key).filter(KeystoneCredentialsRequires::isValue).isPresent());
  }

  private static boolean isValue(String text) {
    return !text.equals("__null__");
  }

  private FieldReader reader() {
    return new FieldReader("the data of '" + name() + "'", key -> remote(key).orElse(null));
  }

  private Optional<String> remote(String key) {
    return joinedAndLeavingUnits().stream()
        .flatMap(unit -> unit.bag().get(key).stream())
        .findFirst();
  }
}
