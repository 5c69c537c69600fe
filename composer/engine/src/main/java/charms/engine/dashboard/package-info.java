/**
 * A page about the model for a browser on this machine, and what it is made from as JSON; see
 * docs/dashboard.md. Entry point: {@link charms.engine.dashboard.Dashboard}.
 */
@NullMarked
package charms.engine.dashboard;

import org.jspecify.annotations.NullMarked;
