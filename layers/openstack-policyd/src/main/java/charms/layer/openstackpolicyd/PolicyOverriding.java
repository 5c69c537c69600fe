package charms.layer.openstackpolicyd;

import java.util.List;
import java.util.Optional;

/**
 * What a charm class whose service reads {@code policy.d} says of it (openstack-layer.md section 1,
 * Policyd):
 *
 * <pre>{@code
 * final class CongressCharm extends ApiCharm implements PolicyOverriding {
 *   public String policyService() {
 *     return "congress";
 *   }
 *   ...
 * }
 * }</pre>
 */
public interface PolicyOverriding {
  /** As in {@code congress}: rules lie in {@code /etc/congress/policy.d}, for user and group. */
  String policyService();

  /** Files of that directory that are the charm's own, as absolute paths. */
  default List<String> keptPolicyFiles() {
    return List.of();
  }

  /** Rules that an operator may not give, beside {@code admin_required} and {@code cloud_admin}. */
  default List<String> reservedPolicyRules() {
    return List.of();
  }

  /**
   * The YAML made of a template, a file that ends in {@code .j2}, {@code .tmpl} or {@code .tpl};
   * empty where the charm renders none.
   */
  default Optional<String> renderPolicy(String template) {
    return Optional.empty();
  }

  /** True if the services have to be restarted to read other rules. */
  default boolean restartsForPolicies() {
    return false;
  }
}
