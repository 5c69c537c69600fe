/** Hook tools as programs that answer what a test says. */
@NullMarked
package charms.reactive.hooktool;

import org.jspecify.annotations.NullMarked;
