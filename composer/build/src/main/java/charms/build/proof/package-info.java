/** {@code charm proof}: what is wrong with a charm's directory (charm-build.md section 7). */
@NullMarked
package charms.build.proof;

import org.jspecify.annotations.NullMarked;
