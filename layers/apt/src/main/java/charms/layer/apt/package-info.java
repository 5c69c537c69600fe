/**
 * Packages by flags. Other layers call {@link charms.layer.apt.Apt}.
 *
 * <p>Sets {@code apt.installed.PACKAGE}, {@code apt.queued_installs} and {@code apt.needs_update},
 * as the layer apt of Python charms does; a layer may set {@code apt.needs_update} itself.
 */
@NullMarked
package charms.layer.apt;

import org.jspecify.annotations.NullMarked;
