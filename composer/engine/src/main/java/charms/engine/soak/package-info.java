/**
 * Soaking: the same applications deployed again and again, in other orders and with other faults,
 * until one ends otherwise than the undisturbed one ({@link charms.engine.soak.Soak}).
 */
@NullMarked
package charms.engine.soak;

import org.jspecify.annotations.NullMarked;
