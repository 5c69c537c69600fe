/**
 * The interface {@code nrpe-external-master}: a charm has checks of its service run by Nagios,
 * through the nrpe subordinate beside it (interfaces.md section 9).
 *
 * <p>{@link charms.interfaces.nrpeexternalmaster.NrpeExternalMasterProvides} is the side of the
 * charm, {@link charms.interfaces.nrpeexternalmaster.NrpeExternalMasterRequires} the side of nrpe.
 */
@NullMarked
package charms.interfaces.nrpeexternalmaster;

import org.jspecify.annotations.NullMarked;
