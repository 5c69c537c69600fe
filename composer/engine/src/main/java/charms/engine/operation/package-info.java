/**
 * Hooks as operations in three steps: prepare records what is about to run, execute runs it, commit
 * makes its effects part of the model. A killed engine finds the prepared step and runs it again.
 */
@NullMarked
package charms.engine.operation;

import org.jspecify.annotations.NullMarked;
