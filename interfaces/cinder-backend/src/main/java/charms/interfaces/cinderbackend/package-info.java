/**
 * The interface {@code cinder-backend}: a subordinate adds a storage backend to cinder
 * (interfaces.md section 9).
 *
 * <p>{@link charms.interfaces.cinderbackend.CinderBackendProvides} is the side of the backend,
 * {@link charms.interfaces.cinderbackend.CinderBackendRequires} the side of cinder.
 */
@NullMarked
package charms.interfaces.cinderbackend;

import org.jspecify.annotations.NullMarked;
