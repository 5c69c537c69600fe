package charms.engine.copy;

import charms.engine.state.ModelException;
import charms.engine.state.UnitName;
import java.util.Optional;

/**
 * A file or directory on this host or in a machine.
 *
 * @param machine a unit, as in {@code congress/0}, or a machine's number, as in {@code 0}; empty:
 *     this host
 * @param path absolute, or relative to the working directory; in a machine to {@code /root}
 */
public record CopyPath(Optional<String> machine, String path) {
  /**
   * A path as scp knows it, {@code [[USER@]UNIT|MACHINE:]PATH}. The user is left aside: all is done
   * as root. What has a slash before its first colon and names no unit is a path of this host.
   *
   * @throws ModelException when what stands before the colon can be neither, and for the empty text
   */
  public static CopyPath parse(String text) {
    if (text.isEmpty()) {
      throw new ModelException("\"\" is no path");
    }
    int colon = text.indexOf(':');
    if (colon <= 0) {
      return new CopyPath(Optional.empty(), text);
    }
    String target = text.substring(text.lastIndexOf('@', colon) + 1, colon);
    if (UnitName.fits(target) || target.matches("[0-9]{1,9}")) {
      String path = text.substring(colon + 1);
      return new CopyPath(Optional.of(target), path.isEmpty() ? "." : path);
    }
    if (text.lastIndexOf('/', colon) >= 0) {
      return new CopyPath(Optional.empty(), text);
    }
    throw new ModelException(
        "\"%s\" is neither a unit nor a machine's number, as in app/0:/path; a file of that name is ./%s"
            .formatted(target, text));
  }
}
