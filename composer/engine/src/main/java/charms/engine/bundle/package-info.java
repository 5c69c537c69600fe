/**
 * Bundles as files (juju-cli.md section 4): {@link charms.engine.bundle.BundleReader} reads a base
 * and its overlays into a {@link charms.engine.bundle.Bundle}. Nothing here knows the model.
 */
@NullMarked
package charms.engine.bundle;

import org.jspecify.annotations.NullMarked;
