/** Wishes of users as changes of the model. They run no hooks. */
@NullMarked
package charms.engine.change;

import org.jspecify.annotations.NullMarked;
