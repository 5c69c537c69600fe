package charms.testkit.machine;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** apt-get, apt-cache, dpkg, dpkg-query and snap, over the packages of one machine. */
final class PackageCommands {
  private final SortedMap<String, String> installed;
  private final Map<String, String> candidates;
  private final Supplier<String> openStackRelease;

  PackageCommands(
      Map<String, String> installed,
      Map<String, String> candidates,
      Supplier<String> openStackRelease) {
    this.installed = new TreeMap<>(installed);
    this.candidates = candidates;
    this.openStackRelease = openStackRelease;
  }

  SortedMap<String, String> installed() {
    return installed;
  }

  Answer apt(List<String> arguments) {
    List<String> words = arguments.stream().filter(word -> !word.startsWith("-")).toList();
    String verb = words.isEmpty() ? "" : words.get(0);
    List<String> names = words.subList(Math.min(1, words.size()), words.size());
    switch (verb) {
      case "install":
        return install(names);
      case "remove", "purge":
        names.forEach(installed::remove);
        return Answer.NOTHING;
      case "upgrade", "dist-upgrade", "full-upgrade":
        installed.replaceAll((name, version) -> candidate(name));
        return Answer.NOTHING;
      default:
        return Answer.NOTHING;
    }
  }

  Answer aptCache(List<String> arguments) {
    List<String> words = arguments.stream().filter(word -> !word.startsWith("-")).toList();
    String verb = words.isEmpty() ? "" : words.get(0);
    StringBuilder text = new StringBuilder();
    for (String name : words.subList(Math.min(1, words.size()), words.size())) {
      String version = candidate(name);
      if (version.isEmpty()) {
        return verb.equals("show") ? Answer.failing(100, "E: No packages found") : Answer.NOTHING;
      }
      text.append(verb.equals("policy") ? policy(name, version) : show(name, version));
    }
    return Answer.printing(text.toString());
  }

  Answer dpkgQuery(List<String> arguments) {
    String format = "${Package}\t${Version}\n";
    StringBuilder text = new StringBuilder();
    int missing = 0;
    StringBuilder errors = new StringBuilder();
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (word.equals("-f") && i + 1 < arguments.size()) {
        format = arguments.get(++i);
      } else if (word.startsWith("-f") || word.startsWith("--showformat=")) {
        format = word.substring(word.indexOf('=') + 1);
      } else if (!word.startsWith("-")) {
        if (installed.containsKey(word)) {
          text.append(formatted(format, word));
        } else {
          missing = 1;
          errors.append("dpkg-query: no packages found matching ").append(word).append('\n');
        }
      }
    }
    return new Answer(missing, text.toString(), errors.toString());
  }

  Answer dpkg(List<String> arguments) {
    if (arguments.size() < 2 || !List.of("-s", "--status", "-l").contains(arguments.get(0))) {
      return Answer.NOTHING;
    }
    String name = arguments.get(1);
    if (!installed.containsKey(name)) {
      return Answer.failing(1, "dpkg-query: package '" + name + "' is not installed");
    }
    return Answer.printing(
        arguments.get(0).equals("-l")
            ? "ii  " + name + "  " + installed.get(name) + "  all\n"
            : formatted("Package: ${Package}\nStatus: ${Status}\nVersion: ${Version}\n", name));
  }

  private Answer install(List<String> names) {
    for (String name : names) {
      if (candidate(name).isEmpty()) {
        return Answer.failing(100, "E: Unable to locate package " + name);
      }
    }
    names.forEach(name -> installed.putIfAbsent(name, candidate(name)));
    return Answer.NOTHING;
  }

  private String candidate(String name) {
    return candidates.getOrDefault(name, UbuntuSeries.packageVersion(openStackRelease.get()));
  }

  private String policy(String name, String version) {
    return name
        + ":\n  Installed: "
        + installed.getOrDefault(name, "(none)")
        + "\n  Candidate: "
        + version
        + "\n  Version table:\n     "
        + version
        + " 500\n";
  }

  private static String show(String name, String version) {
    return "Package: " + name + "\nVersion: " + version + "\n\n";
  }

  private String formatted(String format, String name) {
    return format
        .replace("${Package}", name)
        .replace("${binary:Package}", name)
        .replace("${Version}", installed.getOrDefault(name, ""))
        .replace("${Status}", "install ok installed")
        .replace("${db:Status-Status}", "installed")
        .replace("${db:Status-Abbrev}", "ii ")
        .replace("\\n", "\n")
        .replace("\\t", "\t");
  }
}
