package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.log.LogFilter;
import charms.engine.log.LogLevel;
import charms.engine.log.LogLine;
import charms.engine.state.LogTail;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code debug-log}: the log so far, and with {@code --tail} what comes. */
@Command(description = "Prints what charms logged and printed, oldest first.")
public final class DebugLogCommand extends EngineCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
  private static final DateTimeFormatter EXACT_TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final Pause pause;

  @Option(
      names = {"-i", "--include"},
      split = ",",
      description = "Units, as in congress/0.")
  private List<String> include = new ArrayList<>();

  @Option(
      names = {"-x", "--exclude"},
      split = ",",
      description = "Units left out.")
  private List<String> exclude = new ArrayList<>();

  @Option(names = "--include-module", split = ",", description = "Prefixes of modules.")
  private List<String> includeModules = new ArrayList<>();

  @Option(names = "--exclude-module", split = ",", description = "Prefixes of modules left out.")
  private List<String> excludeModules = new ArrayList<>();

  @Option(
      names = {"-l", "--level"},
      description = "The lightest level.",
      defaultValue = "DEBUG")
  private String level = "DEBUG";

  @Option(
      names = {"-n", "--lines"},
      description = "The newest so many lines of the log so far; 0 for all.",
      defaultValue = "10")
  private int lines = 10;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "The newest N lines; with --tail: ends when N lines were shown.")
  private int limit;

  @Option(names = "--ms", description = "Times with milliseconds.")
  private boolean milliseconds;

  @Option(
      names = "--format",
      description = "text, or json: an object a line.",
      defaultValue = "text")
  private String format = "text";

  @Option(names = "--replay", description = "All lines of the log so far.")
  private boolean replay;

  @Option(
      names = {"-T", "--no-tail"},
      description = "Ends after the log so far; so it does without --tail.")
  private boolean noTail;

  @Option(
      names = "--tail",
      description = "Goes on with what other commands log, until Ctrl-C or --limit.")
  private boolean tail;

  public DebugLogCommand(Surroundings surroundings) {
    this(surroundings, Pause.asleep());
  }

  /**
   * @param pause what is between two looks of {@code --tail}
   */
  DebugLogCommand(Surroundings surroundings, Pause pause) {
    super(surroundings);
    this.pause = pause;
  }

  @Override
  int run(Engine engine) {
    LogLevel lightest =
        LogLevel.named(level).orElseThrow(() -> new UsageException("no log level '" + level + "'"));
    if (!List.of("text", "json").contains(format)) {
      throw new UsageException("no format '" + format + "': text or json");
    }
    if (tail && noTail) {
      throw new UsageException("--tail and --no-tail cannot be specified together");
    }
    if (lines < 0 || limit < 0) {
      throw new UsageException("--lines and --limit take a number from 0");
    }
    LogTail log = engine.logTail();
    int shown = show(log.next(filter(lightest, first())));
    while (tail && (limit == 0 || shown < limit) && pause.after(BETWEEN_LOOKS)) {
      List<LogLine> more = log.next(filter(lightest, 0));
      shown += show(limit == 0 ? more : more.subList(0, Math.min(more.size(), limit - shown)));
    }
    return 0;
  }

  /** How many lines of the log so far; 0: all. */
  private int first() {
    int wanted = replay || (limit > 0 && !tail) ? 0 : lines;
    return limit == 0 ? wanted : wanted == 0 ? limit : Math.min(wanted, limit);
  }

  private LogFilter filter(LogLevel lightest, int newest) {
    return new LogFilter(include, exclude, includeModules, excludeModules, lightest, newest);
  }

  private int show(List<LogLine> found) {
    found.forEach(
        line -> surroundings().output().print(format.equals("json") ? json(line) : text(line)));
    surroundings().output().flush();
    return found.size();
  }

  private String text(LogLine line) {
    return "%s: %s %s %s %s%n"
        .formatted(
            line.entity(),
            (milliseconds ? EXACT_TIME : TIME).format(line.time()),
            line.level(),
            line.module(),
            line.message());
  }

  private static String json(LogLine line) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("timestamp", line.time().toString());
    values.put("entity", line.entity());
    values.put("level", line.level().name());
    values.put("module", line.module());
    values.put("message", line.message());
    return DocumentText.json(values);
  }
}
