package charms.processor;

import java.util.List;

/**
 * A record that is a shape of data, checked.
 *
 * @param packageName as in {@code charms.interfaces.db}
 * @param name the record's name as Java writes it, as in {@code Database} or {@code Wire.Database}
 * @param components in their order
 */
record FieldsRecord(String packageName, String name, List<Component> components) {
  FieldsRecord {
    components = List.copyOf(components);
  }

  /** Dots would make it a nested class. */
  String codecName() {
    return name.replace('.', '_') + "_Fields";
  }

  String qualifiedCodecName() {
    return packageName + "." + codecName();
  }

  /**
   * One component.
   *
   * @param name as in {@code sslCa}
   * @param key as in {@code ssl_ca}
   * @param kind its type
   */
  record Component(String name, String key, FieldKind kind) {}
}
