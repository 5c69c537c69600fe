/**
 * The reactive runtime: flags, handlers and endpoints.
 *
 * <p>A handler is a method of a handler class, annotated with what must hold when it is called:
 *
 * <pre>{@code
 * final class ApacheHandlers {
 *   private final HookContext context;
 *
 *   ApacheHandlers(HookContext context) {
 *     this.context = context;
 *   }
 *
 *   @WhenNot("apache.installed")
 *   void install() {
 *     context.status().maintenance("Installing apache2");
 *     context.flags().set("apache.installed");
 *   }
 * }
 * }</pre>
 *
 * <p>The annotations become a {@link charms.reactive.HandlerTable} at compile time. Entry points:
 * {@link charms.reactive.HookContext} for handlers, {@link charms.reactive.Endpoint} for interface
 * layers.
 */
@NullMarked
package charms.reactive;

import org.jspecify.annotations.NullMarked;
