package charms.policy;

import charms.layer.openstack.OpenStackCharm;
import charms.layer.openstackpolicyd.PolicyOverriding;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Optional;

/** One service, with a file of rules of its own. */
final class PolicyCharm extends OpenStackCharm implements PolicyOverriding {
  static final String OWN = "/etc/sketch/policy.d/charm.yaml";

  PolicyCharm(HookContext context) {
    super(context);
  }

  @Override
  public List<String> services() {
    return List.of("sketch");
  }

  @Override
  public void configChanged() {
    super.configChanged();
    if (context().config().flag("verbose")) {
      throw new IllegalStateException("cannot be verbose");
    }
  }

  @Override
  public String policyService() {
    return "sketch";
  }

  @Override
  public List<String> keptPolicyFiles() {
    return List.of(OWN);
  }

  @Override
  public List<String> reservedPolicyRules() {
    return List.of("owner");
  }

  @Override
  public Optional<String> renderPolicy(String template) {
    return template.contains("ROLE")
        ? Optional.of(template.replace("ROLE", "member"))
        : Optional.empty();
  }

  @Override
  public boolean restartsForPolicies() {
    return true;
  }
}
