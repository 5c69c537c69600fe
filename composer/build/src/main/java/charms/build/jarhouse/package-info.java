/**
 * What charms depend on: the layers' jarhouse.txt files and the jars they name. The only user of
 * maven-resolver. Entry points: {@link charms.build.jarhouse.JarhouseList}, {@link
 * charms.build.jarhouse.Jarhouse}.
 */
@NullMarked
package charms.build.jarhouse;

import org.jspecify.annotations.NullMarked;
