package charms.engine.state;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a secret held at one time. Its text never shows that.
 *
 * @param content values by key, base64
 * @param created when it came
 */
public record SecretRevision(SortedMap<String, String> content, Instant created) {
  public SecretRevision {
    content = Collections.unmodifiableSortedMap(new TreeMap<>(content));
  }

  @Override
  public String toString() {
    return "SecretRevision[" + content.size() + " hidden]";
  }
}
