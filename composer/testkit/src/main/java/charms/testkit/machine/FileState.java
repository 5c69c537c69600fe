package charms.testkit.machine;

/**
 * A text file of the machine.
 *
 * @param text its content, UTF-8
 * @param owner as in {@code root}
 * @param group as in {@code root}
 * @param mode as in {@code 0644}, octal
 */
public record FileState(String text, String owner, String group, int mode) {
  /** Of root, readable by all. */
  public static FileState of(String text) {
    return new FileState(text, "root", "root", 0644);
  }
}
