/**
 * The interface {@code ha}: a service tells its hacluster subordinate which resources the cluster
 * is to run (interfaces.md section 6).
 *
 * <p>{@link charms.interfaces.hacluster.HaclusterRequires} is the side of the service, {@link
 * charms.interfaces.hacluster.HaclusterProvides} the side of hacluster; {@link
 * charms.interfaces.hacluster.CrmResources} is what travels between them.
 */
@NullMarked
package charms.interfaces.hacluster;

import org.jspecify.annotations.NullMarked;
