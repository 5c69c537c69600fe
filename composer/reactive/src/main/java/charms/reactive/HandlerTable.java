package charms.reactive;

import java.util.List;

/**
 * The handlers of one class. Generated beside it, in its package, as {@code CLASS_Handlers}:
 *
 * <pre>{@code
 * public final class ApacheHandlers_Handlers implements HandlerTable {
 *   public Class<?> owner() { return ApacheHandlers.class; }
 *   public boolean endpointTable() { return false; }
 *   public List<HandlerSpec> handlers() { ... }
 *   public Object newInstance(HookContext context) { return new ApacheHandlers(context); }
 *   public Object invoke(Object instance, int index, HandlerArguments arguments) throws Exception {
 *     ApacheHandlers owner = (ApacheHandlers) instance;
 *     switch (index) {
 *       case 0: owner.install(); return null;
 *       case 1: owner.configure(arguments.endpoint(KeystoneRequires.class)); return null;
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>No reflection, no lambdas: both cost time in every hook.
 */
public interface HandlerTable {
  /** The class that holds the handlers. */
  Class<?> owner();

  /** True if the owner is an endpoint class: its handlers are registered once per endpoint. */
  boolean endpointTable();

  /** The handlers in the order of their source; the position is the index for {@link #invoke}. */
  List<HandlerSpec> handlers();

  /** Makes the handler object; not called for endpoint tables, whose endpoints exist already. */
  Object newInstance(HookContext context);

  /** Calls the handler at the index; the result of a void method is the empty text. */
  Object invoke(Object instance, int index, HandlerArguments arguments) throws Exception;
}
