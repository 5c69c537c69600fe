/** Digests that name contents. */
@NullMarked
package charms.model.hash;

import org.jspecify.annotations.NullMarked;
