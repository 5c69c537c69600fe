/** A machine for tests: files in a temporary directory, programs that answer consistently. */
@NullMarked
package charms.testkit.machine;

import org.jspecify.annotations.NullMarked;
