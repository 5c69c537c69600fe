package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.log.LogFilter;
import charms.engine.log.LogLevel;
import charms.engine.log.LogLine;
import com.google.gson.GsonBuilder;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code debug-log}: the log so far. */
@Command(description = "Prints what charms logged and printed, oldest first; the log so far.")
public final class DebugLogCommand extends EngineCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
  private static final DateTimeFormatter EXACT_TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

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
      names = {"-n", "--lines", "--limit"},
      description = "The newest so many lines; 0 for all.",
      defaultValue = "10")
  private int lines = 10;

  @Option(names = "--ms", description = "Times with milliseconds.")
  private boolean milliseconds;

  @Option(
      names = "--format",
      description = "text, or json: an object a line.",
      defaultValue = "text")
  private String format = "text";

  @Option(names = "--replay", description = "All lines.")
  private boolean replay;

  @Option(names = "--no-tail", hidden = true)
  private boolean noTail;

  @Option(names = "--tail", hidden = true)
  private boolean tail;

  public DebugLogCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    LogLevel lightest =
        LogLevel.named(level).orElseThrow(() -> new UsageException("no log level '" + level + "'"));
    if (tail) {
      surroundings().errors().println("the log grows only while a charm juju command runs");
    }
    LogFilter filter =
        new LogFilter(
            include, exclude, includeModules, excludeModules, lightest, replay ? 0 : lines);
    if (!List.of("text", "json").contains(format)) {
      throw new UsageException("no format '" + format + "': text or json");
    }
    engine.debugLog(filter).forEach(line -> print(format.equals("json") ? json(line) : text(line)));
    return 0;
  }

  private String text(LogLine line) {
    return "%s: %s %s %s %s"
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
    return new GsonBuilder().disableHtmlEscaping().create().toJson(values);
  }
}
