/** The files of a layer as records. */
@NullMarked
package charms.model.layer;

import org.jspecify.annotations.NullMarked;
