/** {@code charm juju}: one class a command, over {@link charms.engine.Engine}. */
@NullMarked
package charms.cli.juju;

import org.jspecify.annotations.NullMarked;
