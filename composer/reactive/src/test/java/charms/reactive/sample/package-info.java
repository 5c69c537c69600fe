/** Charms whose handlers are written in a test. */
@NullMarked
package charms.reactive.sample;

import org.jspecify.annotations.NullMarked;
