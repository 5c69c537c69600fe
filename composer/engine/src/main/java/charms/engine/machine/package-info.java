/**
 * Where units live: a {@link charms.engine.machine.MachineProvider} makes machines, a {@link
 * charms.engine.machine.Machine} holds files and runs commands.
 */
@NullMarked
package charms.engine.machine;

import org.jspecify.annotations.NullMarked;
