/** Jinja2's operators: truthiness, membership, inline if. */
@NullMarked
package charms.jinja.expression;

import org.jspecify.annotations.NullMarked;
