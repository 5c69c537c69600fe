/**
 * Actions: an operation is a wish to run one action on several units, a task is one unit's share.
 */
@NullMarked
package charms.engine.action;

import org.jspecify.annotations.NullMarked;
