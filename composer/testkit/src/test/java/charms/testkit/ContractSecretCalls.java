package charms.testkit;

import static charms.testkit.ContractCalls.silent;
import static charms.testkit.ContractCalls.when;

import charms.reactive.hooktool.SecretTools;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Calls of the tools for secrets; see {@link ContractCalls}. */
record ContractSecretCalls(SecretTools secrets) {
  Optional<Supplier<Object>> of(ContractWords line, String relationId) {
    boolean one = line.word(0).filter(id -> id.startsWith("secret:")).isPresent();
    String id = line.word(0).orElse("");
    String label = line.flags().getOrDefault("label", "");
    return switch (line.tool()) {
      case "secret-add" ->
          line.pairs(0)
              .filter(it -> line.fit(1, 9, "label"))
              .map(it -> () -> secrets.add(it, label));
      case "secret-get" ->
          one
              ? when(
                  line.fit(1, 2, "peek", "refresh")
                      && !(line.has("peek") && line.has("refresh"))
                      && line.word(1).filter(key -> key.contains("#")).isEmpty(),
                  () -> field(content(id, line), line))
              : when(line.fit(0, 0, "label") && line.has("label"), () -> secrets.labelled(label));
      case "secret-set" ->
          line.pairs(1)
              .filter(it -> one && line.fit(2, 9))
              .map(it -> () -> silent(() -> secrets.set(id, it)));
      case "secret-remove" -> when(one && line.fit(1, 1), () -> silent(() -> secrets.remove(id)));
      case "secret-grant" ->
          when(
              one && line.fit(1, 1, "r"),
              () -> silent(() -> secrets.grant(id, line.flags().getOrDefault("r", relationId))));
      default -> Optional.empty();
    };
  }

  private Map<String, String> content(String id, ContractWords line) {
    if (line.has("peek")) {
      return secrets.peek(id);
    }
    return line.has("refresh") ? secrets.refresh(id) : secrets.get(id);
  }

  private static Object field(Map<String, String> content, ContractWords line) {
    return line.words().size() == 2 ? content.get(line.words().get(1)) : content;
  }
}
