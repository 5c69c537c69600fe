package charms.engine.bundle;

import charms.model.diag.SourcePosition;

/**
 * A relation of a bundle.
 *
 * @param one as in {@code congress:shared-db} or {@code congress}
 * @param other the other side
 * @param position where it stands
 */
public record BundleRelation(String one, String other, SourcePosition position) {
  /** The application of a side. */
  static String application(String side) {
    return side.split(":", 2)[0];
  }
}
