/** Assembles the distribution folder (composer/docs/architecture.md, The distribution). */
@NullMarked
package charms.dist;

import org.jspecify.annotations.NullMarked;
