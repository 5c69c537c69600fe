package charms.engine.tool;

import charms.engine.schedule.SecretEvents;
import charms.engine.state.Secret;
import charms.engine.state.SecretConsumer;
import charms.engine.state.SecretId;
import java.util.List;
import java.util.Optional;

/** Finds the secrets a tool is about, as its unit may see them. */
final class SecretLookup {
  private SecretLookup() {}

  /** The id in {@code secret:ID}, {@code secret://MODEL/ID} or plain. */
  static String id(String text) {
    return SecretId.in(text)
        .orElseThrow(() -> ToolFailure.usage("secret URI \"" + text + "\" not valid"));
  }

  /** The id that is a tool's first word. */
  static String needId(ToolArguments arguments) {
    return id(arguments.word(0).orElseThrow(() -> ToolFailure.usage("missing secret URI")));
  }

  /** A secret, whoever may see it. */
  static Optional<Secret> find(ToolContext context, String id) {
    return context.read(model -> context.effects().secrets().find(model, id));
  }

  /** A secret that its unit may read. */
  static Secret readable(ToolContext context, String id) {
    Secret secret = find(context, id).orElseThrow(() -> notFound(id));
    if (!secret.readableBy(context.unit())) {
      throw ToolFailure.refused("permission denied");
    }
    return secret;
  }

  /** A secret by the unit's own name for it, else by its owner's when that is the application. */
  static Secret labelled(ToolContext context, String label) {
    List<Secret> all = all(context);
    return all.stream()
        .filter(secret -> secret.readableBy(context.unit()))
        .filter(secret -> isLabel(context, secret, label))
        .findFirst()
        .orElseThrow(() -> notFound(label));
  }

  private static boolean isLabel(ToolContext context, Secret secret, String label) {
    boolean consumers =
        secret
            .consumer(context.unit())
            .map(SecretConsumer::label)
            .filter(label::equals)
            .isPresent();
    return consumers || secret.belongsTo(context.unit()) && secret.about().label().equals(label);
  }

  /** A secret that its unit answers for. */
  static Secret owned(ToolContext context, String id) {
    Secret secret = find(context, id).orElseThrow(() -> notFound(id));
    if (owns(context, secret)) {
      return secret;
    }
    throw secret.owner().equals(context.unit().application())
        ? ToolFailure.notLeader()
        : notFound(id);
  }

  static boolean owns(ToolContext context, Secret secret) {
    return context.read(model -> new SecretEvents(model, context.unit()).owns(secret));
  }

  /** All secrets of the model, with this program's changes. */
  static List<Secret> all(ToolContext context) {
    return context.read(model -> context.effects().secrets().all(model));
  }

  static ToolFailure notFound(String what) {
    return ToolFailure.refused("secret \"" + what + "\" not found");
  }
}
