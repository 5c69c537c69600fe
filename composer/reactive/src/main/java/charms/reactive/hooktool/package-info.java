/** The hook tools: a method per tool, no policy. */
@NullMarked
package charms.reactive.hooktool;

import org.jspecify.annotations.NullMarked;
