package charms.build.tactic;

/**
 * A file of the charm and where it came from.
 *
 * @param path as in {@code templates/haproxy.cfg}
 * @param owner the include of the last layer that contributed; the charm's name for its own
 * @param kind {@code static} for a copy, {@code dynamic} for what was made
 */
public record SignedPath(String path, String owner, String kind) {
  public static SignedPath copied(String path, String owner) {
    return new SignedPath(path, owner, "static");
  }

  public static SignedPath made(String path, String owner) {
    return new SignedPath(path, owner, "dynamic");
  }
}
