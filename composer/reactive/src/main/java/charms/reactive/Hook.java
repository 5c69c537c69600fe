package charms.reactive;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the handler in the hooks named, before all handlers that watch flags. Alternatives and
 * endpoint patterns are expanded: <code>{requires:keystone}-relation-{joined,changed}</code>
 * (reactive-runtime.md section 2.3).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Hook {
  String[] value();
}
