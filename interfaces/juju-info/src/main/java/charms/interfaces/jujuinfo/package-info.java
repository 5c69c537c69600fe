/**
 * The interface {@code juju-info}: every application provides it without saying so, and no data
 * travels (interfaces.md section 9).
 *
 * <p>{@link charms.interfaces.jujuinfo.JujuInfoRequires} is the side of the subordinate.
 */
@NullMarked
package charms.interfaces.jujuinfo;

import org.jspecify.annotations.NullMarked;
