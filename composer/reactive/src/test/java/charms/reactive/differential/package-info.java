/**
 * Random charms, run by charms.reactive and by this runtime: what handlers ran, which flags and
 * values are left, and how each hook ended have to be the same.
 */
@NullMarked
package charms.reactive.differential;

import org.jspecify.annotations.NullMarked;
