/** What tests need of other programs, from PyPI. */
@NullMarked
package charms.reactive.peer;

import org.jspecify.annotations.NullMarked;
