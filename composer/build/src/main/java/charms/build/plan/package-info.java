/**
 * Which file of which layer takes part in which file of the charm. Writes nothing. Entry point:
 * {@link charms.build.plan.LayerFiles}.
 */
@NullMarked
package charms.build.plan;

import org.jspecify.annotations.NullMarked;
