package charms.reactive;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the handler while all the flags are set. Handlers are checked again whenever a flag they
 * watch changes.
 *
 * <pre>{@code
 * @When({"shared-db.available", "amqp.available"})
 * void render(MysqlSharedRequires database, RabbitmqRequires messaging) { ... }
 * }</pre>
 *
 * <p>A parameter whose type is an endpoint class receives the endpoint of the first flag that
 * belongs to one of that class (reactive-runtime.md section 2.3). In an endpoint class the text
 * <code>{endpoint_name}</code> stands for the endpoint's name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface When {
  String[] value();
}
