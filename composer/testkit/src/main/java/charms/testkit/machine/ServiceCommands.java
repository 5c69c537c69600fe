package charms.testkit.machine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** systemctl and service, over the services of one machine. */
final class ServiceCommands {
  private static final Set<String> FOR_OTHERS =
      Set.of("haproxy", "memcached", "corosync", "pacemaker");

  private final SortedMap<String, ServiceState> services;

  ServiceCommands(Map<String, ServiceState> services) {
    this.services = new TreeMap<>(services);
  }

  SortedMap<String, ServiceState> services() {
    return services;
  }

  /** Whether anything can listen on a port; services that are there for others do not count. */
  boolean anyRuns() {
    return services.entrySet().stream()
        .anyMatch(
            service -> service.getValue().running() && !FOR_OTHERS.contains(service.getKey()));
  }

  Answer systemctl(List<String> arguments) {
    List<String> words = arguments.stream().filter(word -> !word.startsWith("-")).toList();
    if (words.size() < 2) {
      return Answer.NOTHING;
    }
    Answer all = Answer.NOTHING;
    for (String name : words.subList(1, words.size())) {
      all = all.and(act(words.get(0), name.replaceFirst("\\.service$", "")));
    }
    if (arguments.contains("--now")) {
      words.subList(1, words.size()).forEach(name -> act("start", name));
    }
    return all;
  }

  Answer service(List<String> arguments) {
    return arguments.size() < 2
        ? Answer.NOTHING
        : act(arguments.get(1).equals("status") ? "is-active" : arguments.get(1), arguments.get(0));
  }

  private Answer act(String verb, String name) {
    ServiceState service = services.getOrDefault(name, ServiceState.STOPPED);
    switch (verb) {
      case "start", "restart", "reload-or-restart", "try-restart":
        if (service.masked()) {
          return Answer.failing(1, "Failed to start " + name + ".service: Unit is masked.");
        }
        services.put(name, service.running(true));
        return Answer.NOTHING;
      case "stop":
        services.put(name, service.running(false));
        return Answer.NOTHING;
      case "reload":
        return service.running()
            ? Answer.NOTHING
            : Answer.failing(1, name + ".service is not active, cannot reload.");
      case "enable", "disable":
        services.put(name, service.enabled(verb.equals("enable")));
        return Answer.NOTHING;
      case "mask", "unmask":
        services.put(name, service.masked(verb.equals("mask")));
        return Answer.NOTHING;
      case "is-active":
        return service.running() ? Answer.printing("active\n") : new Answer(3, "inactive\n", "");
      case "is-enabled":
        return service.enabled() ? Answer.printing("enabled\n") : new Answer(1, "disabled\n", "");
      default:
        return Answer.NOTHING;
    }
  }
}
