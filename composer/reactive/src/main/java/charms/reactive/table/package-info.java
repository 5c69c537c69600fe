/** Handler tables: what the annotations of one class say, generated at compile time. */
@NullMarked
package charms.reactive.table;

import org.jspecify.annotations.NullMarked;
