/**
 * The composer: from layers to a charm. {@link charms.build.CharmBuilder} is its one door and reads
 * as the stages in order.
 */
@NullMarked
package charms.build;

import org.jspecify.annotations.NullMarked;
