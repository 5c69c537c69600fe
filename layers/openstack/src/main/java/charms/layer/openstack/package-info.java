/**
 * What all OpenStack charms share: the charm class ({@link charms.layer.openstack.OpenStackCharm})
 * and its registry, releases, template rendering, addresses, status.
 *
 * <p>Sets {@code charm.installed}, {@code NAME-installed}, {@code
 * charms.openstack.do-default-HANDLER}; awaits {@code config.changed} and those.
 */
@NullMarked
package charms.layer.openstack;

import org.jspecify.annotations.NullMarked;
