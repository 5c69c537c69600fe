/**
 * Writes a handler table beside every class with handlers, at compile time. Knows the annotations
 * of the runtime by name only.
 */
@NullMarked
package charms.processor;

import org.jspecify.annotations.NullMarked;
