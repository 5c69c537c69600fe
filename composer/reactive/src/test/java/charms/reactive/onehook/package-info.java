/** A charm of one handler, for tests of what is around handlers. */
@NullMarked
package charms.reactive.onehook;

import org.jspecify.annotations.NullMarked;
