/**
 * How files are merged: one {@link charms.build.tactic.Tactic} a class. {@link
 * charms.build.tactic.Tactics} chooses by path.
 */
@NullMarked
package charms.build.tactic;

import org.jspecify.annotations.NullMarked;
