/** Which layer gave a charm a file or a key: the answer of {@code charm explain}. */
@NullMarked
package charms.build.explain;

import org.jspecify.annotations.NullMarked;
