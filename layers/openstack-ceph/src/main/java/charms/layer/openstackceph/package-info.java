/**
 * OpenStack services that keep data in Ceph: a keyring, a pool, what templates see of monitors.
 * Entry point: {@link charms.layer.openstackceph.CephClient}. Sets and awaits no flags.
 */
@NullMarked
package charms.layer.openstackceph;

import org.jspecify.annotations.NullMarked;
