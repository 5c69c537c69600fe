/**
 * The embedded Juju-compatible engine. {@link charms.engine.Engine} is its one door: commands
 * change the model, {@code settle} runs hooks until nothing is due.
 */
@NullMarked
package charms.engine;

import org.jspecify.annotations.NullMarked;
