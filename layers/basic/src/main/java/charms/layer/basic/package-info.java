/**
 * The base of every Java charm: starts the runtime, installs packages, and what layers above need
 * of a machine: {@link charms.layer.basic.Packages}, {@link charms.layer.basic.Services}, {@link
 * charms.layer.basic.HostFiles}, {@link charms.layer.basic.RestartOnChange}, {@link
 * charms.layer.basic.Ports}. Sets and awaits no flags.
 */
@NullMarked
package charms.layer.basic;

import org.jspecify.annotations.NullMarked;
