/**
 * Composes the charm under test from the project and the class path, with the composer's merge
 * rules (charm-build.md sections 3, 4 and 6).
 */
@NullMarked
package charms.testkit.compose;

import org.jspecify.annotations.NullMarked;
