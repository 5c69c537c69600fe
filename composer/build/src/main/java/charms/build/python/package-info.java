/** Python packages of a Python stack: the merged wheelhouse.txt, virtualenv and pip. */
@NullMarked
package charms.build.python;

import org.jspecify.annotations.NullMarked;
