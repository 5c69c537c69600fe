package charms.build.lock;

/**
 * What a build does with build.lock (charm-build.md section 5).
 *
 * @param mode read it where it is there, write it anew, or neither
 * @param branches whether layers are taken at their branch instead of their commit
 */
public record LockUse(Mode mode, boolean branches) {
  /** What happens to the file. */
  public enum Mode {
    READ,
    WRITE,
    IGNORE
  }
}
