/**
 * What a build made and what changed since. Entry point: {@link charms.build.manifest.Manifest}.
 */
@NullMarked
package charms.build.manifest;

import org.jspecify.annotations.NullMarked;
