/**
 * Files copied between this host and machines, as scp does: {@link charms.engine.copy.Copying} does
 * what a {@link charms.engine.copy.CopyRequest} asks for. Both ends run the same programs, {@code
 * find}, {@code send} and {@code receive}, each seeing its own files; what passes is an archive of
 * tar, which an end puts in place when all of it has come.
 */
@NullMarked
package charms.engine.copy;

import org.jspecify.annotations.NullMarked;
