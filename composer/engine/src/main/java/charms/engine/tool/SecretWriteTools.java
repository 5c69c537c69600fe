package charms.engine.tool;

import charms.engine.secret.SecretChange;
import charms.engine.secret.SecretLedger;
import charms.engine.state.Secret;
import charms.engine.state.SecretId;
import charms.engine.state.SecretRevision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** secret-add, secret-set, secret-remove. */
final class SecretWriteTools {
  static final List<HookTool> ALL =
      List.of(
          new NamedTool("secret-add", SecretAbout.FLAGS, SecretWriteTools::add),
          new NamedTool("secret-set", SecretAbout.FLAGS, SecretWriteTools::set),
          new NamedTool(
              "secret-remove",
              ToolFlags.NONE.value("revision"),
              (context, arguments, content) -> remove(context, arguments)));

  private SecretWriteTools() {}

  private static ToolAnswer add(
      ToolContext context, ToolArguments arguments, Optional<String> file) {
    SecretRevision content =
        SecretContent.read(arguments.words(), file, context.clock().instant())
            .orElseThrow(() -> ToolFailure.usage("missing secret value or filename"));
    String owner = owner(context, arguments);
    Secret.About about =
        SecretAbout.read(arguments, Secret.About.NOTHING, context.clock().instant());
    checkLabel(context, owner, about.label());
    String id = SecretId.fresh();
    context.effects().secrets().add(new SecretChange.Added(id, owner, about, content));
    return ToolAnswer.of("secret:" + id + "\n");
  }

  private static String owner(ToolContext context, ToolArguments arguments) {
    String owner = arguments.value("owner").orElse("application");
    return switch (owner) {
      case "unit" -> context.unit().toString();
      case "application" -> {
        context.needLead();
        yield context.unit().application();
      }
      default -> throw ToolFailure.usage("secret owner \"" + owner + "\" not valid");
    };
  }

  private static void checkLabel(ToolContext context, String owner, String label) {
    boolean taken =
        !label.isEmpty()
            && SecretLookup.all(context).stream()
                .filter(secret -> secret.owner().equals(owner))
                .anyMatch(secret -> secret.about().label().equals(label));
    if (taken) {
      throw ToolFailure.refused("secret with label \"" + label + "\" already exists");
    }
  }

  private static ToolAnswer set(
      ToolContext context, ToolArguments arguments, Optional<String> file) {
    String id = SecretLookup.needId(arguments);
    List<String> words = arguments.words();
    Instant now = context.clock().instant();
    Optional<SecretRevision> content =
        SecretContent.read(words.subList(1, words.size()), file, now);
    Secret secret = SecretLookup.owned(context, id);
    boolean isNew = content.filter(one -> !secret.holds(one)).isPresent();
    Secret.About before = isNew ? secret.about().withoutEnd() : secret.about();
    Secret.About about = SecretAbout.read(arguments, before, now);
    if (!about.label().equals(secret.about().label())) {
      checkLabel(context, secret.owner(), about.label());
    }
    SecretLedger ledger = context.effects().secrets();
    if (!about.equals(secret.about())) {
      ledger.add(new SecretChange.Described(id, about));
    }
    content.ifPresent(one -> ledger.add(new SecretChange.Filled(id, one, ledger.filled(id))));
    return ToolAnswer.SILENT;
  }

  /** An owner's new name for its secret. */
  static void relabel(ToolContext context, Secret secret, String label) {
    checkLabel(context, secret.owner(), label);
    context
        .effects()
        .secrets()
        .add(new SecretChange.Described(secret.id(), secret.about().withLabel(label)));
  }

  private static ToolAnswer remove(ToolContext context, ToolArguments arguments) {
    String id = SecretLookup.needId(arguments.atMost(1));
    Secret secret = SecretLookup.owned(context, id);
    Optional<Integer> revision = arguments.value("revision").map(SecretWriteTools::number);
    if (revision.isPresent() && !secret.revisions().containsKey(revision.get())) {
      throw ToolFailure.refused(
          "secret \"%s\" revision %d not found".formatted(id, revision.get()));
    }
    context
        .effects()
        .secrets()
        .add(
            revision
                .map(number -> (SecretChange) new SecretChange.RevisionRemoved(id, number))
                .orElseGet(() -> new SecretChange.Removed(id)));
    return ToolAnswer.SILENT;
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw ToolFailure.usage("invalid value \"" + text + "\" for option --revision");
    }
    return Integer.parseInt(text);
  }
}
