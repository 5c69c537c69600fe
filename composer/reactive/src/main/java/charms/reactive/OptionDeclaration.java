package charms.reactive;

import org.jspecify.annotations.Nullable;

/**
 * One option of config.yaml.
 *
 * @param name as in {@code vip_cidr}
 * @param type the type named there
 * @param defaultValue a {@code String}, {@code Long}, {@code Double} or {@code Boolean}; null where
 *     none is declared
 */
public record OptionDeclaration(String name, Type type, @Nullable Object defaultValue) {
  /** The types an option can have. */
  public enum Type {
    STRING,
    INT,
    FLOAT,
    BOOLEAN,
    SECRET
  }
}
