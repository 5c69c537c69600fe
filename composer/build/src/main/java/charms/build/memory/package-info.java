/** Knows again a build whose inputs and result are as they were, without reading any of them. */
@NullMarked
package charms.build.memory;

import org.jspecify.annotations.NullMarked;
