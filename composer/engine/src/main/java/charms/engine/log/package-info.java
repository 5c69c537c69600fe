/** The model's log: what charms wrote with {@code juju-log} and what their programs printed. */
@NullMarked
package charms.engine.log;

import org.jspecify.annotations.NullMarked;
