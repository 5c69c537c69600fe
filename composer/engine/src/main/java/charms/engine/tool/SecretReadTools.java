package charms.engine.tool;

import charms.engine.secret.SecretChange;
import charms.engine.secret.SecretValues;
import charms.engine.state.Secret;
import charms.engine.state.SecretConsumer;
import charms.engine.state.SecretRevision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** secret-get, secret-info-get, secret-ids. */
final class SecretReadTools {
  static final List<HookTool> ALL =
      List.of(
          new NamedTool(
              "secret-get",
              ToolFlags.COMMON.yaml().value("label").bare("peek").bare("refresh"),
              (context, arguments, content) -> get(context, arguments)),
          new NamedTool(
              "secret-info-get",
              ToolFlags.COMMON.yaml().value("label"),
              (context, arguments, content) -> info(context, arguments)),
          NamedTool.of("secret-ids", (context, arguments, content) -> ids(context, arguments)));

  private SecretReadTools() {}

  private static ToolAnswer get(ToolContext context, ToolArguments arguments) {
    if (arguments.has("peek") && arguments.has("refresh")) {
      throw ToolFailure.usage("specify one of --peek or --refresh but not both");
    }
    Secret secret = wanted(context, arguments.atMost(2));
    Optional<String> label = given(arguments);
    boolean owner = SecretLookup.owns(context, secret);
    if (owner && label.isPresent() && !label.get().equals(secret.about().label())) {
      SecretWriteTools.relabel(context, secret, label.get());
    }
    int revision = revision(context, arguments, secret);
    if (!arguments.has("peek") || label.isPresent()) {
      context
          .effects()
          .secrets()
          .add(
              new SecretChange.Read(
                  secret.id(),
                  context.unit(),
                  owner ? Optional.empty() : label,
                  arguments.has("refresh")));
    }
    SecretRevision content = secret.revisions().get(revision);
    if (content == null) {
      throw ToolFailure.refused(
          "secret \"%s\" revision %d not found".formatted(secret.id(), revision));
    }
    Object answer =
        arguments
            .word(1)
            .map(key -> (Object) one(content, key))
            .orElseGet(() -> SecretValues.plain(content));
    return ToolFormat.answer(arguments, answer);
  }

  private static String one(SecretRevision content, String spelling) {
    return SecretValues.one(content, spelling)
        .orElseThrow(
            () -> ToolFailure.refused("key \"" + SecretValues.bare(spelling) + "\" not found"));
  }

  private static Optional<String> given(ToolArguments arguments) {
    return arguments.value("label").filter(label -> !label.isEmpty());
  }

  private static Secret wanted(ToolContext context, ToolArguments arguments) {
    if (arguments.word(0).isPresent()) {
      return SecretLookup.readable(context, SecretLookup.needId(arguments));
    }
    return SecretLookup.labelled(
        context,
        given(arguments)
            .orElseThrow(() -> ToolFailure.usage("require either a secret URI or label")));
  }

  private static int revision(ToolContext context, ToolArguments arguments, Secret secret) {
    if (arguments.has("peek") || arguments.has("refresh")) {
      return secret.latest();
    }
    return secret.consumer(context.unit()).map(SecretConsumer::revision).orElseGet(secret::latest);
  }

  private static ToolAnswer info(ToolContext context, ToolArguments arguments) {
    Optional<String> id = arguments.atMost(1).word(0).map(SecretLookup::id);
    Secret secret =
        (id.isPresent()
                ? SecretLookup.find(context, id.get())
                : Optional.of(wanted(context, arguments)))
            .filter(one -> SecretLookup.owns(context, one))
            .orElseThrow(() -> SecretLookup.notFound(id.or(() -> given(arguments)).orElse("")));
    return ToolFormat.answer(arguments, Map.of(secret.id(), facts(secret)));
  }

  private static Map<String, Object> facts(Secret secret) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("revision", secret.latest());
    facts.put("label", secret.about().label());
    facts.put("owner", secret.owner().contains("/") ? "unit" : "application");
    if (!secret.about().description().isEmpty()) {
      facts.put("description", secret.about().description());
    }
    facts.put("rotation", secret.about().rotate());
    put(facts, "expiry", secret.about().expires());
    put(facts, "rotates", secret.about().rotates());
    return facts;
  }

  private static void put(Map<String, Object> facts, String key, @Nullable Instant moment) {
    if (moment != null) {
      facts.put(key, moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }
  }

  private static ToolAnswer ids(ToolContext context, ToolArguments arguments) {
    arguments.atMost(0);
    List<String> ids =
        SecretLookup.all(context).stream()
            .filter(secret -> SecretLookup.owns(context, secret))
            .map(Secret::id)
            .toList();
    return ToolFormat.answer(arguments, ids);
  }
}
