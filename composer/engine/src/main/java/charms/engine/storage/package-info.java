/**
 * Which storage units get, and what a user may do with it. Entry points: {@link
 * charms.engine.storage.StorageDirectives}, {@link charms.engine.storage.StorageWish}.
 */
@NullMarked
package charms.engine.storage;

import org.jspecify.annotations.NullMarked;
