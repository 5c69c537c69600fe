/**
 * What {@code juju status} tells, as one immutable tree; {@link charms.engine.status.ModelStatus}
 * is its root.
 */
@NullMarked
package charms.engine.status;

import org.jspecify.annotations.NullMarked;
