/** Template sources: where they lie, and how Jinja2's spelling becomes Pebble's. */
@NullMarked
package charms.jinja.source;

import org.jspecify.annotations.NullMarked;
