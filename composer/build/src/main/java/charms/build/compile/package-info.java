/**
 * From the Java of a stack to {@code lib/charm.jar} and {@code jarhouse/}. The only user of
 * javax.tools and of maven-resolver. Entry point: {@link charms.build.compile.JavaCompileStage}.
 */
@NullMarked
package charms.build.compile;

import org.jspecify.annotations.NullMarked;
