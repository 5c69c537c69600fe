/** Records as data of relations, requests and the unit's store, checked as they are read. */
@NullMarked
package charms.reactive.fields;

import org.jspecify.annotations.NullMarked;
