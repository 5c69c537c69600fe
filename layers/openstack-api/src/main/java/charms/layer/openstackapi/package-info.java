/**
 * OpenStack API services: a database, a message queue, an entry in keystone's catalogue, haproxy in
 * front of all units, an address that floats across them. A charm extends {@link
 * charms.layer.openstackapi.ApiCharm}.
 *
 * <p>Awaits {@code shared-db.connected}, {@code amqp.connected}, {@code
 * identity-service.connected}, {@code cluster.available}; sets none of its own.
 */
@NullMarked
package charms.layer.openstackapi;

import org.jspecify.annotations.NullMarked;
