/**
 * What happened, as a parameter of a handler of hooks. The type has to fit the hooks the handler
 * asks for; the build checks it:
 *
 * <pre>{@code
 * @Hook("{requires:mysql}-relation-changed")
 * void databaseChanged(RelationEvent event) {
 *   if (event.relation().unit(event.unit().orElseThrow()).isEmpty()) {
 *     event.defer();
 *   }
 * }
 * }</pre>
 */
@NullMarked
package charms.reactive.event;

import org.jspecify.annotations.NullMarked;
