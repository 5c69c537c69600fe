/**
 * The interface {@code manila-plugin}: a subordinate adds a share backend to manila, which gives it
 * its account in return (interfaces.md section 9).
 *
 * <p>{@link charms.interfaces.manilaplugin.ManilaPluginRequires} is the side of manila, {@link
 * charms.interfaces.manilaplugin.ManilaPluginProvides} the side of the plugin.
 */
@NullMarked
package charms.interfaces.manilaplugin;

import org.jspecify.annotations.NullMarked;
