package charms.interfaces.vaultkv;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The side of vault. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a unit is related
 *   <li>{@code endpoint.N.new-request} from a hook of the endpoint that brought new or other
 *       requests until the next that did not
 * </ul>
 */
public final class VaultKvProvides extends Endpoint {
  private static final List<String> ASKED =
      List.of("access_address", "secret_backend", "hostname", "isolated");

  public VaultKvProvides(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    boolean changed = false;
    for (String key : ASKED) {
      String flag = expand("endpoint.{endpoint_name}.changed.") + key;
      changed |= flags().isSet(flag);
      flags().clear(flag);
    }
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("endpoint.{endpoint_name}.new-request"), changed && isJoined());
  }

  /** Every complete request, by relation and unit. */
  public List<BackendRequest> requests() {
    List<BackendRequest> requests = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      unit.bag()
          .readJsonWhenComplete(SecretBackend_Fields.CODEC)
          .map(
              backend ->
                  new BackendRequest(
                      unit.relation().id(),
                      backend.unitName().orElse(unit.name()),
                      unit.bag().get("ingress-address").orElse(""),
                      backend))
          .ifPresent(requests::add);
    }
    return List.copyOf(requests);
  }

  /** Says where vault is, in all relations. */
  public void publishUrl(String url) {
    for (Relation relation : relations()) {
      relation.unitBag().putJson("vault_url", url);
    }
  }

  /**
   * Publishes the certificate of vault's authority, in all relations.
   *
   * @param certificate PEM in base64
   */
  public void publishCa(String certificate) {
    for (Relation relation : relations()) {
      relation.unitBag().putJson("vault_ca", certificate);
    }
  }

  /**
   * Answers a unit.
   *
   * @param roleId the unit's AppRole id
   * @param token serves once to fetch the secret id, a secret
   */
  public void setRoleId(BackendRequest request, String roleId, String token) {
    Optional<Relation> relation = relation(request.relationId());
    if (relation.isPresent()) {
      LocalBag bag = relation.get().unitBag();
      bag.putJson(request.unitName() + "_role_id", roleId);
      bag.putJson(request.unitName() + "_token", token);
    }
  }
}
