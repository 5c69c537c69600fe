/**
 * Faults on demand: what a user wants to go wrong ({@link charms.engine.fault.ModelFaults}). They
 * are kept in the model and strike where hooks run.
 */
@NullMarked
package charms.engine.fault;

import org.jspecify.annotations.NullMarked;
