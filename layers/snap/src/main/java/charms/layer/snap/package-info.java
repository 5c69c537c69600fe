/**
 * Snaps by options and flags. Other layers call {@link charms.layer.snap.Snaps}.
 *
 * <p>Sets {@code snap.installed.NAME}; awaits none.
 */
@NullMarked
package charms.layer.snap;

import org.jspecify.annotations.NullMarked;
