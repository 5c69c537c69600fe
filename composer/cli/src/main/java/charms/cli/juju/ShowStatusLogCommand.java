package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.state.ModelException;
import charms.engine.state.StatusLog;
import charms.engine.state.StatusRecord;
import charms.engine.state.UnitName;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show-status-log}: the statuses a unit or an application had (juju-cli.md section 3). */
@Command(description = "Shows the statuses a unit had, or those leaders set for an application.")
public final class ShowStatusLogCommand extends EngineCommand {
  private static final int USUAL = 20;

  @Parameters(index = "0", paramLabel = "UNIT|APP", description = "Whose statuses.")
  private String entity = "";

  @Option(
      names = "--type",
      description =
          "unit (default: workload and juju-unit), workload, juju-unit; of an application:"
              + " application.")
  private @Nullable String type;

  @Option(names = "-n", paramLabel = "N", description = "The newest N; 20 without it and --days.")
  private @Nullable Integer count;

  @Option(names = "--days", paramLabel = "N", description = "Those of the last N days.")
  private @Nullable Integer days;

  @Option(names = "--utc", description = "Times in UTC, as in 2026-01-02T03:04:05Z.")
  private boolean utc;

  @Option(names = "--format", description = "tabular, yaml or json.", defaultValue = "tabular")
  private String format = "tabular";

  public ShowStatusLogCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    List<StatusRecord> records = engine.statusLog().of(entity, wanted());
    if (records.isEmpty()) {
      throw new ModelException("no status history available");
    }
    surroundings().output().print(text(records));
    return 0;
  }

  private StatusLog.Wanted wanted() {
    if (count != null && days != null) {
      throw new UsageException("-n and --days cannot be specified together");
    }
    if ((count != null && count < 1) || (days != null && days < 1)) {
      throw new UsageException("-n and --days take a number from 1");
    }
    Instant from = days == null ? Instant.EPOCH : Instant.now().minus(Duration.ofDays(days));
    int newest = count != null ? count : days == null ? USUAL : 0;
    return new StatusLog.Wanted(kinds(), newest, from);
  }

  private Set<StatusRecord.Kind> kinds() {
    Set<StatusRecord.Kind> kept = StatusLog.kindsOf(entity);
    if (type == null) {
      return kept;
    }
    Set<StatusRecord.Kind> asked =
        switch (type) {
          case "unit" -> EnumSet.of(StatusRecord.Kind.WORKLOAD, StatusRecord.Kind.JUJU_UNIT);
          case "workload" -> EnumSet.of(StatusRecord.Kind.WORKLOAD);
          case "juju-unit" -> EnumSet.of(StatusRecord.Kind.JUJU_UNIT);
          case "application" -> EnumSet.of(StatusRecord.Kind.APPLICATION);
          default -> throw new UsageException("unexpected status type \"" + type + "\"");
        };
    if (!kept.containsAll(asked)) {
      throw new UsageException(
          UnitName.fits(entity)
              ? "\"" + entity + "\" is not a valid name for an application"
              : "\"" + entity + "\" is not a valid name for a " + type);
    }
    return asked;
  }

  private String text(List<StatusRecord> records) {
    if (!format.equals("tabular")) {
      return DocumentText.of(format, records.stream().map(this::values).toList());
    }
    TextTable table = new TextTable(List.of("Time", "Type", "Status", "Message"), Set.of());
    for (StatusRecord one : records) {
      table.add(time(one), one.kind().toString(), one.line().state(), one.line().message());
    }
    return table.text();
  }

  private Map<String, Object> values(StatusRecord one) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("status", one.line().state());
    if (!one.line().message().isEmpty()) {
      values.put("message", one.line().message());
    }
    values.put("since", one.line().since().toString());
    values.put("type", one.kind().toString());
    return values;
  }

  private String time(StatusRecord one) {
    return MomentText.of(one.line().since(), utc);
  }
}
