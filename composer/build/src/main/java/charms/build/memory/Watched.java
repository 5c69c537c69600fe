package charms.build.memory;

import java.nio.file.Path;

/**
 * A place whose change means that a build has to be made again.
 *
 * @param kind how much of it counts
 * @param path absolute
 */
public record Watched(Kind kind, Path path) {
  /** How much of a place counts. */
  public enum Kind {
    /** A file, a link, or that there is nothing. */
    ITSELF,
    /** The names in a directory and in the directories in it: where layers are looked for. */
    NAMES,
    /** Every file below, of a {@code .git} only what tells the commit and what is staged. */
    TREE
  }
}
