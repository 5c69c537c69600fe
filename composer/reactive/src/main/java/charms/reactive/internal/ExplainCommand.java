package charms.reactive.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * {@code charms.reactive explain [HANDLER|FLAG]}: what the last hooks did and why.
 *
 * <ul>
 *   <li>without a word: the last hooks, batch by batch
 *   <li>a handler, by the end of its name ({@code install}, {@code AppHandlers.install}): which of
 *       its conditions hold now, and in each of the last hooks whether it ran and why
 *   <li>a flag: who set and cleared it, who could, who waits for it
 * </ul>
 */
final class ExplainCommand {
  private static final int MOST_HOOKS = 5;

  private final HandlerSet handlers;
  private final RunningContext context;
  private final List<HookRecord> hooks;

  ExplainCommand(HandlerSet handlers, RunningContext context, Path stateFile) {
    this.handlers = handlers;
    this.context = context;
    List<HookRecord> all = JournalFile.beside(stateFile).hooks();
    this.hooks = all.subList(Math.max(0, all.size() - MOST_HOOKS), all.size());
  }

  /**
   * @param words {@code explain}, then what to explain
   */
  CommandAnswer run(List<String> words) {
    if (words.size() > 2) {
      return CommandAnswer.wrong("explain takes one handler or flag", "explain [HANDLER|FLAG]");
    }
    if (words.size() == 1) {
      return CommandAnswer.printed(new HookStory(handlers).tell(hooks));
    }
    String name = words.get(1);
    List<Handler> meant = meant(name);
    if (!meant.isEmpty()) {
      StringBuilder text = new StringBuilder();
      for (Handler handler : meant) {
        text.append(new HandlerStory(handler, context.flagStore(), handlers).tell(hooks));
      }
      return CommandAnswer.printed(text.toString());
    }
    FlagStory flag = new FlagStory(name, context.flagStore(), handlers);
    if (flag.unknown(hooks)) {
      return CommandAnswer.failed("no handler and no flag '" + name + "'; handlers: " + names());
    }
    return CommandAnswer.printed(flag.tell(hooks));
  }

  private List<Handler> meant(String name) {
    List<Handler> meant = new ArrayList<>();
    for (Handler handler : handlers.all()) {
      String key = handler.key();
      boolean same = key.equals(name) || key.endsWith("." + name) || handler.id().equals(name);
      if (same || handler.spec().key().endsWith("." + name)) {
        meant.add(handler);
      }
    }
    return meant;
  }

  private String names() {
    TreeSet<String> names = new TreeSet<>();
    for (Handler handler : handlers.all()) {
      names.add(handler.key().substring(handler.spec().key().lastIndexOf('.') + 1));
    }
    return String.join(", ", names);
  }
}
