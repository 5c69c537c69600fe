/** Handlers that are programs, and the command line of the runtime. */
@NullMarked
package charms.reactive.external;

import org.jspecify.annotations.NullMarked;
