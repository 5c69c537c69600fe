package charms.layer.openstackpolicyd;

import charms.layer.openstack.OpenStackCharm;
import charms.layer.openstack.OpenStackRelease;
import charms.layer.openstack.PolicyStatus;
import charms.reactive.HookContext;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The operator's rules of one service (openstack-layer.md section 1, Policyd). */
final class PolicyOverrides {
  private static final String RESOURCE = "policyd-override";

  private final HookContext context;
  private final OpenStackCharm charm;
  private final PolicyOverriding service;
  private final PolicyDirectory directory;

  PolicyOverrides(HookContext context, OpenStackCharm charm, PolicyOverriding service) {
    this.context = context;
    this.charm = charm;
    this.service = service;
    this.directory =
        new PolicyDirectory(context.host(), service.policyService(), service.keptPolicyFiles());
  }

  /** Puts the rules in force unless they are, or takes them out. From queens on. */
  void follow() {
    if (!context.config().flag(PolicyStatus.OPTION)) {
      withdraw();
    } else if (!context.flags().isSet(PolicyStatus.IN_FORCE)) {
      renew();
    }
  }

  /** The same, with what the resource holds now. */
  void renew() {
    if (!charm.release().isAtLeast(OpenStackRelease.QUEENS)) {
      return;
    } else if (!context.config().flag(PolicyStatus.OPTION)) {
      withdraw();
      return;
    }
    try {
      boolean changed = directory.replace(rules());
      context.flags().set(PolicyStatus.IN_FORCE);
      context.log().info("policy overrides are in force");
      restart(changed);
    } catch (BrokenPolicyException broken) {
      context.log().warning("cannot use resource " + RESOURCE + ": " + broken.getMessage());
      withdraw();
    }
  }

  private void withdraw() {
    context.flags().clear(PolicyStatus.IN_FORCE);
    if (charm.release().isAtLeast(OpenStackRelease.QUEENS)) {
      restart(directory.clear());
    }
  }

  private void restart(boolean changed) {
    if (changed && service.restartsForPolicies()) {
      charm.restartServicesThatMayRun();
    }
  }

  /** All of the archive, or nothing: by absolute path. */
  private Map<String, PolicyRules> rules() throws BrokenPolicyException {
    Path archive =
        context
            .hookTools()
            .resourceGet(RESOURCE)
            .orElseThrow(() -> new BrokenPolicyException("none is attached"));
    Map<String, PolicyRules> rules = new TreeMap<>();
    for (PolicySource source : new PolicyArchive(archive).sources()) {
      String path = directory.path(source.name());
      if (directory.isKept(path)) {
        throw new BrokenPolicyException(
            "'" + source.entry() + "': '" + path + "' is the charm's own");
      }
      rules.put(
          path, PolicyRules.read(source.entry(), yaml(source), service.reservedPolicyRules()));
    }
    return rules;
  }

  private String yaml(PolicySource source) throws BrokenPolicyException {
    if (!source.isTemplate()) {
      return source.text();
    }
    Optional<String> rendered = service.renderPolicy(source.text());
    return rendered.orElseThrow(
        () ->
            new BrokenPolicyException(
                "'" + source.entry() + "' is a template, and this charm renders none"));
  }
}
