/**
 * From the name of a layer to a directory: local directories, the layer index, git. The only user
 * of jgit. Entry point: {@link charms.build.fetch.LayerFetcher}.
 */
@NullMarked
package charms.build.fetch;

import org.jspecify.annotations.NullMarked;
