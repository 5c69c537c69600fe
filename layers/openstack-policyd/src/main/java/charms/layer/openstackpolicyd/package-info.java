/**
 * Rules of an operator that come before a service's own. A charm class says with {@link
 * charms.layer.openstackpolicyd.PolicyOverriding} that its service has them.
 *
 * <p>Awaits {@code charm.installed}, {@code config.changed}; sets {@code policyd-override-success}
 * while the operator's rules are in force.
 */
@NullMarked
package charms.layer.openstackpolicyd;

import org.jspecify.annotations.NullMarked;
