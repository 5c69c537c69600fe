/** Values as Python sees them: truth, text, attributes, filters and tests. */
@NullMarked
package charms.jinja.value;

import org.jspecify.annotations.NullMarked;
