package charms.build.python;

import charms.build.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;

/**
 * A Python virtual environment made for one build, and its pip (charm-build.md section 4,
 * wheelhouse.txt). Close it to delete it.
 */
public final class VirtualEnvironment implements AutoCloseable {
  private static final List<String> NOT_PASSED =
      List.of("PREFIX", "PYTHONHOME", "PYTHONPATH", "GIT_TEMPLATE_DIR", "GIT_EXEC_PATH");
  private static final String SNAP = "/snap/charm/";

  private final Path directory;
  private final PythonOptions options;
  private final Map<String, String> variables;

  private VirtualEnvironment(Path directory, PythonOptions options) {
    this.directory = directory;
    this.options = options;
    this.variables = variables(options);
  }

  /**
   * Makes one with virtualenv.
   *
   * @param log hears what users of charm-tools know
   * @throws charms.model.diag.CharmException when virtualenv or pip is missing or fails
   */
  public static VirtualEnvironment make(PythonOptions options, Consumer<String> log)
      throws IOException {
    Path directory = Files.createTempDirectory("charm-venv");
    VirtualEnvironment made = new VirtualEnvironment(directory, options);
    boolean whole = false;
    try {
      made.create(log);
      whole = true;
      return made;
    } finally {
      if (!whole) {
        made.close();
      }
    }
  }

  private void create(Consumer<String> log) throws IOException {
    String place = directory.resolve("venv").toString();
    new Program(variables).run(directory, List.of("virtualenv", "--python", "python3", place));
    if (options.upgradeCoreDependencies()) {
      pip(Map.of(), List.of("install", "-U", "pip", "setuptools"));
    } else if (olderThan312()) {
      log.accept("Pinning setuptools < 67 for pep440 non compliant packages \"" + place + "\"");
      pip(Map.of(), List.of("install", "-U", "pip<23.1", "setuptools<67"));
    }
  }

  /**
   * Gets packages into a directory: sources, or wheels where the options say so.
   *
   * @param list a wheelhouse.txt
   * @param constraints versions that packages may have
   */
  public void download(Path list, Path constraints, Path target) {
    List<String> words = new ArrayList<>();
    Map<String, String> more = new TreeMap<>();
    boolean binary = options.binaryWheels() || options.binaryWheelsFromSource();
    words.add(binary ? "wheel" : "download");
    if (!options.binaryWheels() || options.binaryWheelsFromSource()) {
      words.addAll(List.of("--no-binary", ":all:"));
    }
    if (options.ignoreRequiresPython()) {
      words.add("--ignore-requires-python");
    }
    words.addAll(List.of(binary ? "-w" : "-d", target.toString(), "-r", list.toString()));
    if (binary) {
      more.put("PIP_CONSTRAINT", constraints.toString());
      more.put("PIP_BUILD_CONSTRAINT", constraints.toString());
    }
    pip(more, words);
  }

  @Override
  public void close() throws IOException {
    FileUtils.deleteDirectory(directory.toFile());
  }

  private void pip(Map<String, String> more, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of("pip3"));
    words.addAll(arguments);
    new Program(activated(more)).run(directory, words);
  }

  private boolean olderThan312() {
    String code = "import sys; print(sys.version_info < (3, 12))";
    String said = new Program(activated(Map.of())).run(directory, List.of("python3", "-c", code));
    return said.strip().endsWith("True");
  }

  private Map<String, String> activated(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(variables);
    String bin = directory.resolve("venv/bin").toString();
    all.put("VIRTUAL_ENV", directory.resolve("venv").toString());
    all.put("PATH", bin + ":" + all.getOrDefault("PATH", "/usr/bin:/bin"));
    all.putAll(more);
    return all;
  }

  /** What the user has, without what a snap of charm-tools added for itself. */
  static Map<String, String> variables(PythonOptions options) {
    Map<String, String> kept = new TreeMap<>(options.environment());
    if (!options.pythonFromSnap()) {
      NOT_PASSED.forEach(kept::remove);
      kept.computeIfPresent(
          "PATH",
          (name, path) ->
              String.join(
                  ":",
                  List.of(path.split(":")).stream().filter(part -> !part.contains(SNAP)).toList()));
    }
    return kept;
  }
}
