package charms.layer.basic;

/**
 * Whose a file is.
 *
 * @param user as in {@code root}
 * @param group as in {@code congress}
 * @param mode as in {@code 0640}, octal
 */
public record FileOwner(String user, String group, int mode) {
  /** root's, for everybody to read. */
  public static final FileOwner ROOT = new FileOwner("root", "root", 0644);

  public static FileOwner of(String user, String group, int mode) {
    return new FileOwner(user, group, mode);
  }
}
