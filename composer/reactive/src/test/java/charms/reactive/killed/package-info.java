/** Hooks killed at any moment. */
@NullMarked
package charms.reactive.killed;

import org.jspecify.annotations.NullMarked;
