/**
 * The interface {@code ceph-client}: a service asks a Ceph cluster for a key, pools and permissions
 * (interfaces.md section 9).
 *
 * <p>{@link charms.interfaces.cephclient.CephClientRequires} is the side of the service, {@link
 * charms.interfaces.cephclient.CephClientProvides} the side of the monitors. What is asked for is a
 * {@link charms.interfaces.cephclient.BrokerOperation}; {@link
 * charms.interfaces.cephclient.PoolSettings} holds what pools have in common.
 */
@NullMarked
package charms.interfaces.cephclient;

import org.jspecify.annotations.NullMarked;
