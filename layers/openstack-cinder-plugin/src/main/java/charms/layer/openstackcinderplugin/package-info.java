/**
 * Subordinates that add a storage backend to cinder. A charm extends {@link
 * charms.layer.openstackcinderplugin.CinderPluginCharm}.
 *
 * <p>Awaits {@code storage-backend.connected} and {@code
 * charms.openstack.do-default-storage-backend.connected}; sets none of its own.
 */
@NullMarked
package charms.layer.openstackcinderplugin;

import org.jspecify.annotations.NullMarked;
