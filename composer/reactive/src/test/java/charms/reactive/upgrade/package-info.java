/** A Java charm in the place of a Python one. */
@NullMarked
package charms.reactive.upgrade;

import org.jspecify.annotations.NullMarked;
