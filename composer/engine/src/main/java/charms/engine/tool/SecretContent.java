package charms.engine.tool;

import charms.engine.secret.SecretValues;
import charms.engine.state.ModelException;
import charms.engine.state.SecretRevision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Content given as {@code KEY=VALUE}, {@code KEY#base64=VALUE} or a file of such keys. The client
 * has made {@code KEY#file=PATH} into base64.
 */
final class SecretContent {
  private SecretContent() {}

  /** The content; empty when none is given. */
  static Optional<SecretRevision> read(List<String> words, Optional<String> file, Instant now) {
    Map<String, String> spelled = new TreeMap<>(TextMap.read(file));
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals <= 0) {
        throw ToolFailure.usage("expected \"key=value\" for the content of a secret");
      }
      spelled.put(word.substring(0, equals), word.substring(equals + 1));
    }
    try {
      return spelled.isEmpty()
          ? Optional.empty()
          : Optional.of(new SecretRevision(SecretValues.encode(spelled), now));
    } catch (ModelException wrong) {
      throw ToolFailure.usage(wrong.getMessage());
    }
  }
}
