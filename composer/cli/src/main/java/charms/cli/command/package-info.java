/** What every command shares: what it finds around itself, and how it says that it was misused. */
@NullMarked
package charms.cli.command;

import org.jspecify.annotations.NullMarked;
