/**
 * The command line: parse, print, exit. {@link charms.cli.Main} is the program, {@link
 * charms.cli.Cli} the same for tests.
 */
@NullMarked
package charms.cli;

import org.jspecify.annotations.NullMarked;
