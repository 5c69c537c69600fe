package charms.testkit.machine;

import charms.reactive.host.CommandResult;
import charms.reactive.host.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The machine during one hook: files below a directory, programs that change and answer from the
 * state. A program that is neither known nor in {@link MachineState#answers} succeeds silently.
 */
public final class TestMachine implements Host {
  private final Path root;
  private final MachineState before;
  private final PackageCommands packages;
  private final ServiceCommands services;
  private final List<List<String>> commands = new ArrayList<>();
  private final List<String> inputs = new ArrayList<>();
  private final Map<Object, FileState> owned = new HashMap<>();
  private final Map<String, String> given = new HashMap<>();

  /** Puts the files of the state below the directory, which exists and is empty. */
  public TestMachine(Path root, MachineState before) {
    this.root = root.toAbsolutePath().normalize();
    this.before = before;
    this.packages =
        new PackageCommands(before.packages(), before.candidates(), this::openStackRelease);
    this.services = new ServiceCommands(before.services());
    UbuntuSeries series = UbuntuSeries.named(before.series());
    String id = "DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=" + series.version() + "\nDISTRIB_CODENAME=";
    give("/etc/lsb-release", id + series.name() + "\n");
    give(
        "/etc/os-release",
        "ID=ubuntu\nVERSION_ID=\""
            + series.version()
            + "\"\nVERSION_CODENAME="
            + series.name()
            + "\n");
    before
        .files()
        .forEach(
            (path, file) -> {
              write(path, file.text());
              owned.put(identity(file(path)), file);
            });
  }

  @Override
  public Path file(String absolutePath) {
    Path path = root.resolve(absolutePath.replaceFirst("^/+", "")).normalize();
    if (!path.startsWith(root)) {
      throw new IllegalArgumentException(
          "cannot use file '" + absolutePath + "': it is outside the machine");
    }
    return path;
  }

  @Override
  public CommandResult run(List<String> command, Map<String, String> environment) {
    commands.add(List.copyOf(command));
    Answer answer = answer(command);
    return new CommandResult(command, answer.status(), answer.output(), answer.errors());
  }

  @Override
  public CommandResult run(List<String> command, Map<String, String> environment, String input) {
    inputs.add(input);
    return run(command, environment);
  }

  @Override
  public void own(Path file, String owner, String group, int mode) {
    owned.put(identity(file), new FileState("", owner, group, mode));
  }

  /** Every command in the order it was run. */
  public List<List<String>> commands() {
    return List.copyOf(commands);
  }

  /** Every text that a command was given to read, in the order of those commands. */
  public List<String> inputs() {
    return List.copyOf(inputs);
  }

  /** The machine as it is now. */
  public MachineState after() {
    return new MachineState(
        before.series(),
        files(),
        packages.installed(),
        before.candidates(),
        services.services(),
        before.answers());
  }

  private Answer answer(List<String> command) {
    for (CommandAnswer answer : before.answers()) {
      if (answer.answers(command)) {
        return new Answer(answer.status(), answer.output(), answer.errors());
      }
    }
    List<String> arguments = command.subList(1, command.size());
    String program = command.get(0).substring(command.get(0).lastIndexOf('/') + 1);
    return switch (program) {
      case "apt-get", "apt" -> packages.apt(arguments);
      case "apt-cache" -> packages.aptCache(arguments);
      case "dpkg-query" -> packages.dpkgQuery(arguments);
      case "dpkg" -> packages.dpkg(arguments);
      case "systemctl" -> services.systemctl(arguments);
      case "service" -> services.service(arguments);
      case "lsb_release" -> lsbRelease(arguments);
      case "nc" -> services.anyRuns() ? Answer.NOTHING : Answer.failing(1, "");
      case "sysctl" -> Answer.printing("0\n");
      case "uname" -> Answer.printing(arguments.contains("-m") ? "x86_64\n" : "Linux\n");
      default -> Answer.NOTHING;
    };
  }

  private Answer lsbRelease(List<String> arguments) {
    String flags = String.join("", arguments).replace("-", "");
    UbuntuSeries series = UbuntuSeries.named(before.series());
    String word =
        flags.contains("c") ? series.name() : flags.contains("r") ? series.version() : "Ubuntu";
    return Answer.printing(word + "\n");
  }

  /** The release of the cloud archive where one is configured, else the series' own. */
  private String openStackRelease() {
    String own = UbuntuSeries.named(before.series()).openStack();
    Path sources = file("/etc/apt/sources.list.d");
    if (!Files.isDirectory(sources)) {
      return own;
    }
    try (Stream<Path> lists = Files.list(sources)) {
      StringBuilder text = new StringBuilder();
      for (Path list : lists.sorted().toList()) {
        text.append(Files.readString(list));
      }
      return UbuntuSeries.releaseIn(text.toString(), own);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SortedMap<String, FileState> files() {
    SortedMap<String, FileState> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        String name = "/" + root.relativize(path).toString().replace('\\', '/');
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        if (!text.equals(given.get(name)) || before.files().containsKey(name)) {
          FileState owner = owned.getOrDefault(identity(path), FileState.of(""));
          files.put(name, new FileState(text, owner.owner(), owner.group(), owner.mode()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** What stays the same when a file is renamed. */
  private static Object identity(Path file) {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? file.toAbsolutePath().normalize() : key;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tell whose '" + file + "' is", e);
    }
  }

  private void give(String path, String text) {
    if (!before.files().containsKey(path)) {
      given.put(path, text);
      write(path, text);
    }
  }

  private void write(String path, String text) {
    Path file = file(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot put '" + path + "' on the machine", e);
    }
  }
}
