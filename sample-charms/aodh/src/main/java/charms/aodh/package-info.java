/**
 * The charm of aodh, OpenStack's alarming service. Awaits {@code coordinator-memcached.available}
 * besides the flags of layer openstack-api; sets {@code config.rendered} once aodh is configured.
 */
@NullMarked
package charms.aodh;

import org.jspecify.annotations.NullMarked;
