package charms.build.create;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to create.
 *
 * @param name the charm's name, as in {@code congress}
 * @param home the directory the charm's own is made in
 * @param maintainer as in {@code Some Body <some@body.org>}
 * @param described what its metadata.yaml says it is
 * @param answers by the questions' keys; a question without an answer has its default
 */
public record CreateRequest(
    String name,
    Path home,
    String maintainer,
    PackageDescription described,
    Map<String, String> answers) {
  public CreateRequest {
    answers = new TreeMap<>(answers);
  }
}
