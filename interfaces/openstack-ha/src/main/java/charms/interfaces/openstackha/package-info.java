/**
 * The interface {@code openstack-ha}: units of one application tell each other their addresses
 * (interfaces.md section 7). {@link charms.interfaces.openstackha.OpenstackHaPeers} is its only
 * side.
 */
@NullMarked
package charms.interfaces.openstackha;

import org.jspecify.annotations.NullMarked;
