package charms.build;

import charms.build.compile.JavaStage;
import charms.build.fetch.FetchRequest;
import charms.build.lock.LockUse;
import charms.build.python.PythonOptions;
import charms.model.yaml.Yaml11;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Layers written by a test, in {@code layers/} and {@code interfaces/}, and the charm they make.
 * Programs that a build needs are stand-ins from {@code programs/} that note their calls.
 */
final class Workshop {
  final Path directory;
  final List<String> log = new ArrayList<>();
  private LockUse lock = new LockUse(LockUse.Mode.READ, false);
  private boolean force;
  private boolean offline;
  private boolean perLayer;
  private boolean binary;
  private @Nullable Path overrides;
  private Path output;

  Workshop(Path directory) throws IOException {
    this.directory = directory;
    this.output = directory.resolve("out");
    for (String program : List.of("virtualenv", "pip3")) {
      Path file = directory.resolve("programs").resolve(program);
      Files.createDirectories(file.getParent());
      try (InputStream text =
          Objects.requireNonNull(Workshop.class.getResourceAsStream("/programs/" + program))) {
        Files.copy(text, file);
      }
      file.toFile().setExecutable(true);
    }
  }

  /** A layer with a hook template, at the bottom of most stacks. */
  Workshop base() throws IOException {
    file("layers/base/layer.yaml", "defines: {}\n");
    return file("layers/base/hooks/hook.template", "#!/bin/sh\nexec main {}\n");
  }

  Workshop file(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  Workshop force() {
    force = true;
    return this;
  }

  Workshop offline() {
    offline = true;
    return this;
  }

  Workshop perLayer() {
    perLayer = true;
    return this;
  }

  Workshop binary() {
    binary = true;
    return this;
  }

  Workshop lock(LockUse.Mode mode) {
    lock = new LockUse(mode, false);
    return this;
  }

  Workshop overrides(Path file) {
    overrides = file;
    return this;
  }

  Workshop into(Path place) {
    output = place;
    return this;
  }

  /** Builds {@code layers/NAME}. */
  BuildResult build(String name) {
    log.clear();
    PythonOptions python =
        new PythonOptions(
            Optional.ofNullable(overrides),
            perLayer,
            binary,
            false,
            false,
            false,
            false,
            Map.of(
                "PATH",
                directory.resolve("programs") + ":/usr/bin:/bin",
                "CALLS",
                directory.resolve("calls").toString()));
    FetchRequest fetching =
        new FetchRequest(
            List.of(directory.resolve("layers")),
            List.of(directory.resolve("interfaces")),
            Optional.empty(),
            List.of(),
            directory.resolve("cache"),
            offline,
            line -> {},
            Map.of());
    JavaStage none = (stack, made) -> new TreeMap<>();
    return new CharmBuilder(none, new Heard())
        .build(
            new BuildRequest(
                directory.resolve("layers").resolve(name),
                output,
                Optional.empty(),
                force,
                fetching,
                lock,
                python));
  }

  /** A file of the charm. */
  String read(BuildResult built, String path) throws IOException {
    return Files.readString(built.target().resolve(path));
  }

  /** A YAML file of the charm, as Juju reads it. */
  Map<String, @Nullable Object> yaml(BuildResult built, String path) throws IOException {
    return Yaml11.map(built.target().resolve(path)).orElseThrow();
  }

  /** Files of the charm that are no hooks, sorted. */
  List<String> files(BuildResult built) throws IOException {
    TreeSet<String> paths = new TreeSet<>();
    try (Stream<Path> found = Files.walk(built.target())) {
      found
          .filter(Files::isRegularFile)
          .forEach(file -> paths.add(built.target().relativize(file).toString()));
    }
    paths.removeIf(path -> path.matches("hooks/[^/]*"));
    return List.copyOf(paths);
  }

  String calls() throws IOException {
    Path calls = directory.resolve("calls");
    return Files.exists(calls) ? Files.readString(calls) : "";
  }

  private final class Heard implements BuildListener {
    @Override
    public void report(List<String> lines) {
      lines.forEach(line -> info("build", line));
    }

    @Override
    public void info(String logger, String message) {
      log.add(logger + ": " + message);
    }

    @Override
    public void warning(String logger, String message) {
      log.add("WARNING " + logger + ": " + message);
    }
  }
}
