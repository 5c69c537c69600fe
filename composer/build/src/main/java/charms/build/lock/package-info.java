/** build.lock: the revision of every layer and the version and hash of every package. */
@NullMarked
package charms.build.lock;

import org.jspecify.annotations.NullMarked;
