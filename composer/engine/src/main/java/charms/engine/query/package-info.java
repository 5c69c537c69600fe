/**
 * Juju's small language for what one waits for, as in {@code life=="alive" && status=="active"};
 * {@link charms.engine.query.Query} is its door.
 */
@NullMarked
package charms.engine.query;

import org.jspecify.annotations.NullMarked;
