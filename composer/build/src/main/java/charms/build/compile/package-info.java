/**
 * From the Java of a stack to {@code lib/charm.jar}. The only user of javax.tools. Entry point:
 * {@link charms.build.compile.JavaCompileStage}.
 */
@NullMarked
package charms.build.compile;

import org.jspecify.annotations.NullMarked;
