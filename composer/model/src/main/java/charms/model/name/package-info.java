/** Names that follow a rule. */
@NullMarked
package charms.model.name;

import org.jspecify.annotations.NullMarked;
