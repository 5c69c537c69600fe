/**
 * The charm of aodh, OpenStack's alarming service. Awaits {@code coordinator-memcached.available}
 * besides the flags of layer openstack-api; sets {@code config.rendered} once aodh is configured
 * and {@code aodh.tls-waits} while apache2 is held and certificates wait for it.
 */
@NullMarked
package charms.aodh;

import org.jspecify.annotations.NullMarked;
