/**
 * One program of a charm as a process: its environment, its tools, what it prints, how it ends.
 * Entry point: {@link charms.engine.hook.HookRunner}.
 */
@NullMarked
package charms.engine.hook;

import org.jspecify.annotations.NullMarked;
