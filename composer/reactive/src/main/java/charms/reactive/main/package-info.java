/** Starts the runtime in a hook, an action or a test. */
@NullMarked
package charms.reactive.main;

import org.jspecify.annotations.NullMarked;
