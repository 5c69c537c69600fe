/** What a Java stack's build warns of before anything runs. */
@NullMarked
package charms.build.lint;

import org.jspecify.annotations.NullMarked;
