/**
 * Machines that are containers of systemd-nspawn on this host: each boots its own systemd over a
 * base image that all share, with its own address on a bridge of the model's own. Needs root. Entry
 * point: {@link charms.engine.nspawn.NspawnCloud}; docs/real-machines.md tells what changes on the
 * host.
 */
@NullMarked
package charms.engine.nspawn;

import org.jspecify.annotations.NullMarked;
