/**
 * One status out of what many layers say. Other layers call {@link
 * charms.layer.status.StatusBoard}. Sets and awaits no flags.
 */
@NullMarked
package charms.layer.status;

import org.jspecify.annotations.NullMarked;
