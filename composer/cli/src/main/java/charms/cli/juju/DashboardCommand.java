package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.dashboard.Dashboard;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dashboard}: a page about the model, until interrupted. */
@Command(
    description =
        "Serves a page for a browser on this machine: the graph of the model, relation data of each"
            + " side, flags and handlers of units, the log; live while other commands settle it.")
public final class DashboardCommand extends EngineCommand {
  private static final int MOST = 65_535;

  @Option(
      names = "--port",
      description = "The port on 127.0.0.1; 0 for any that is free.",
      defaultValue = "31666")
  private int port = 31_666;

  @Option(
      names = {"--browser", "--hide-credential"},
      hidden = true)
  private boolean ignored;

  public DashboardCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    if (port < 0 || port > MOST) {
      throw new UsageException("no port " + port + ": 0 to " + MOST);
    }
    try (Dashboard dashboard = engine.dashboard(port)) {
      print("Dashboard: " + dashboard.address());
      print("Ctrl-C ends it.");
      surroundings().output().flush();
      new CountDownLatch(1).await();
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
