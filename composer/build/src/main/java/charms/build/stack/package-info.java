/** Includes followed to an ordered stack. Entry point: {@link charms.build.stack.StackReader}. */
@NullMarked
package charms.build.stack;

import org.jspecify.annotations.NullMarked;
