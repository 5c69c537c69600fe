/** Programs of the machine that a build calls. */
@NullMarked
package charms.build.program;

import org.jspecify.annotations.NullMarked;
