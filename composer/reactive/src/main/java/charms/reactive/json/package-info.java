/** JSON as Python writes it. */
@NullMarked
package charms.reactive.json;

import org.jspecify.annotations.NullMarked;
