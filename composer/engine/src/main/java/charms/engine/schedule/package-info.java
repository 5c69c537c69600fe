/**
 * Which event is next for each unit: what lies between the model and what a unit was told ({@link
 * charms.engine.schedule.NextEvent}), in the order of juju-contract.md section 2.
 */
@NullMarked
package charms.engine.schedule;

import org.jspecify.annotations.NullMarked;
