package charms.interfaces.vaultkv;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.Relation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The side of the charm. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a vault unit is related
 *   <li>{@code N.available} while role id, token and URL for this unit are there
 * </ul>
 *
 * <p>The token serves once: with it the charm fetches the secret id that goes with the role id.
 * Source: interfaces.md section 9.
 */
public final class VaultKvRequires extends Endpoint {
  public VaultKvRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags()
        .toggle(
            expand("{endpoint_name}.available"),
            vaultUrl().isPresent() && unitRoleId().isPresent() && unitToken().isPresent());
  }

  /** Asks for a backend in which units do not see each other's secrets. */
  public void requestSecretBackend(String backend) {
    requestSecretBackend(backend, true);
  }

  /**
   * Asks for a backend, in all relations.
   *
   * @param backend as in {@code charm-congress}
   * @param isolated true if units are not to see each other's secrets
   */
  public void requestSecretBackend(String backend, boolean isolated) {
    UnitIdentity unit = new UnitIdentity(hook());
    SecretBackend asked =
        new SecretBackend(
            backend, unit.address(name()), unit.hostname(), isolated, Optional.of(unit.name()));
    for (Relation relation : relations()) {
      relation.unitBag().writeJson(SecretBackend_Fields.CODEC, asked);
    }
    manageFlags();
  }

  /** As in {@code http://10.5.100.51:8200}. */
  public Optional<String> vaultUrl() {
    return all("vault_url").stream().findFirst();
  }

  /** The certificate of vault's authority, PEM; empty where vault has none. */
  public Optional<String> vaultCa() {
    return all("vault_ca").stream()
        .findFirst()
        .map(text -> new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
  }

  /** The AppRole id of this unit. */
  public Optional<String> unitRoleId() {
    return ofThisUnit("_role_id").stream().findFirst();
  }

  /** The token of this unit that serves once, a secret. */
  public Optional<String> unitToken() {
    return ofThisUnit("_token").stream().findFirst();
  }

  /** The tokens all vault units have for this unit, distinct. */
  public List<String> allUnitTokens() {
    return ofThisUnit("_token");
  }

  /** Values under the name this unit asked with; empty until it has asked. */
  private List<String> ofThisUnit(String ending) {
    return relations().stream()
        .flatMap(relation -> text(relation.unitBag().json("unit_name")).stream())
        .findFirst()
        .map(unit -> all(unit + ending))
        .orElse(List.of());
  }

  private List<String> all(String key) {
    return joinedUnits().stream()
        .flatMap(unit -> text(unit.bag().json(key)).stream())
        .distinct()
        .toList();
  }

  private static Optional<String> text(@Nullable Object json) {
    return Optional.ofNullable(json).map(Object::toString).filter(text -> !text.isEmpty());
  }
}
