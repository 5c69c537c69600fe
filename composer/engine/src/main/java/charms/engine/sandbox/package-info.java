/**
 * Machines without a cloud, a network or root: each a root directory of its own over the host's
 * {@code /usr}, with stand-ins for what would change a real machine. Entry point: {@link
 * charms.engine.sandbox.SandboxProvider}.
 */
@NullMarked
package charms.engine.sandbox;

import org.jspecify.annotations.NullMarked;
