/** A charm whose service keeps data in Ceph. */
package charms.cephsketch;
