package charms.reactive.fields;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record the shape of data: of a relation's bag, of a request, of a value in the unit's
 * store. {@code NAME_Fields} is generated beside it:
 *
 * <pre>{@code
 * @Fields
 * public record Database(String host, int port, Optional<String> sslCa, List<String> allowedUnits) {}
 *
 * Database database = unit.bag().read(Database_Fields.CODEC);
 * }</pre>
 *
 * <p>A component's key is its name with underscores, {@code ssl_ca}, if {@link Key} names no other.
 * Components are {@code String}, {@code int}, {@code long}, {@code double}, {@code boolean}, an
 * {@code Optional} of one of them, {@code List<String>} or {@code Map<String, Object>}; a list or
 * map that is missing is empty, all others are missed.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Fields {}
