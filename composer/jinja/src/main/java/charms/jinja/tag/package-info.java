/** Jinja2's tags if, for and include. */
@NullMarked
package charms.jinja.tag;

import org.jspecify.annotations.NullMarked;
