/** Tests of the runtime itself (reactive-runtime.md section 8). */
@NullMarked
package charms.reactive.internal;

import org.jspecify.annotations.NullMarked;
