/** Charms as files: read, taken in, put into machines. */
@NullMarked
package charms.engine.charm;

import org.jspecify.annotations.NullMarked;
