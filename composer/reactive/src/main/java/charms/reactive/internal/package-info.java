/** Dispatcher, flag store, endpoints: not for charms. */
@NullMarked
package charms.reactive.internal;

import org.jspecify.annotations.NullMarked;
