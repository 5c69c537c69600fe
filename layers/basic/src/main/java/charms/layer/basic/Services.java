package charms.layer.basic;

import charms.reactive.host.CommandResult;
import charms.reactive.host.Host;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Services of the machine, through systemctl. What is asked for is asked again, a few times, when
 * somebody else's request for the service put it aside: a cluster that watches haproxy starts it in
 * the middle of our restart.
 */
public final class Services {
  private static final int ATTEMPTS = 5;

  private final Host host;

  public Services(Host host) {
    this.host = host;
  }

  /** Starts services; none is no call. */
  public void start(String... names) {
    call("start", List.of(names));
  }

  public void stop(String... names) {
    call("stop", List.of(names));
  }

  /** Restarts services, started or not. */
  public void restart(Collection<String> names) {
    call("restart", names);
  }

  /** Restarts those of them that run. */
  public void restartRunning(Collection<String> names) {
    call("try-restart", names);
  }

  /** Has services read their configuration again; those that cannot are restarted. */
  public void reload(Collection<String> names) {
    call("reload-or-restart", names);
  }

  /** Lets services run, now and after a reboot. */
  public void enable(Collection<String> names) {
    if (!names.isEmpty()) {
      call("unmask", names);
      call("enable", names);
      call("start", names);
    }
  }

  /** Keeps services from running, now and after a reboot. */
  public void disable(Collection<String> names) {
    if (!names.isEmpty()) {
      call("stop", names);
      call("disable", names);
      call("mask", names);
    }
  }

  /** True if the machine knows a service of the name. */
  public boolean available(String name) {
    return host.run("systemctl", "cat", name).succeeded();
  }

  public boolean running(String name) {
    return host.run("systemctl", "is-active", name).succeeded();
  }

  /** Those of them that do not run, in their order; one call whatever their number. */
  public List<String> notRunning(Collection<String> names) {
    List<String> stopped = new ArrayList<>();
    if (names.isEmpty()) {
      return stopped;
    }
    List<String> command = new ArrayList<>(List.of("systemctl", "is-active"));
    command.addAll(names);
    String[] answers = host.run(command, Map.of()).output().split("\n");
    int index = 0;
    for (String name : names) {
      String answer = index < answers.length ? answers[index] : "unknown";
      if (!answer.strip().equals("active")) {
        stopped.add(name);
      }
      index++;
    }
    return stopped;
  }

  private void call(String verb, Collection<String> names) {
    if (!names.isEmpty()) {
      List<String> command = new ArrayList<>(List.of("systemctl", verb));
      command.addAll(names);
      ask(command).orThrow();
    }
  }

  private CommandResult ask(List<String> command) {
    CommandResult result = host.run(command, Map.of());
    for (int attempt = 1; attempt < ATTEMPTS && putAside(result); attempt++) {
      result = host.run(command, Map.of());
    }
    return result;
  }

  private static boolean putAside(CommandResult result) {
    return !result.succeeded()
        && result
            .errors()
            .lines()
            .anyMatch(line -> line.startsWith("Job for ") && line.endsWith(" canceled."));
  }
}
