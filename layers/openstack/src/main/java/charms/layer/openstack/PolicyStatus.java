package charms.layer.openstack;

import charms.reactive.HookContext;

/**
 * Whether an operator's rules come before the service's own, which every status starts with
 * (openstack-layer.md section 6, {@code PO:}). Layer openstack-policyd puts rules in force.
 */
public final class PolicyStatus {
  /** The option with which an operator wants it. */
  public static final String OPTION = "use-policyd-override";

  /** Set while the rules are in force. */
  public static final String IN_FORCE = "policyd-override-success";

  private PolicyStatus() {}

  /** As in {@code PO: }; empty where the option is not set, or the charm does not have it. */
  static String prefix(HookContext context) {
    if (!context.config().flag(OPTION)) {
      return "";
    }
    return context.flags().isSet(IN_FORCE) ? "PO: " : "PO (broken): ";
  }
}
