/**
 * A built charm as one {@code .charm} file, as charmcraft makes it. Entry point: {@link
 * charms.build.pack.CharmProject}.
 */
@NullMarked
package charms.build.pack;

import org.jspecify.annotations.NullMarked;
