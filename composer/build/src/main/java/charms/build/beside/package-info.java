/** Work done while other work is. */
@NullMarked
package charms.build.beside;

import org.jspecify.annotations.NullMarked;
