/**
 * Leader settings. Other layers call {@link charms.layer.leadership.Leadership}.
 *
 * <p>Sets {@code leadership.is_leader}, {@code leadership.set.KEY}, {@code leadership.changed} and
 * {@code leadership.changed.KEY} at the start of each hook; awaits none.
 */
@NullMarked
package charms.layer.leadership;

import org.jspecify.annotations.NullMarked;
