/** The machine a charm works on: its files and commands, behind one seam that tests replace. */
@NullMarked
package charms.reactive.host;

import org.jspecify.annotations.NullMarked;
