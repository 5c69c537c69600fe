/** Which layer includes which, as a graph. Entry point: {@link charms.build.graph.LayerGraph}. */
@NullMarked
package charms.build.graph;

import org.jspecify.annotations.NullMarked;
