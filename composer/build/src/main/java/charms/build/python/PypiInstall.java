package charms.build.python;

import charms.build.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Installs what a {@code .pypi} file asks for: modules beside the file, programs into the charm's
 * {@code bin} (charm-build.md section 4).
 *
 * @param options the variables pip starts with
 */
public record PypiInstall(PythonOptions options) {
  /**
   * Installs.
   *
   * @param text what follows {@code pip3 install}
   * @param beside where modules go
   * @param bin where programs go
   * @return the files, sorted
   */
  public List<Path> install(String text, Path beside, Path bin) throws IOException {
    Path base = Files.createTempDirectory("charm-pypi");
    try {
      Map<String, String> variables = new TreeMap<>(VirtualEnvironment.variables(options));
      variables.put("PYTHONUSERBASE", base.toString());
      List<String> words =
          new ArrayList<>(List.of("pip3", "install", "--user", "--ignore-installed"));
      words.addAll(List.of(text.strip().split("\\s+")));
      new Program(variables).run(base, words);
      List<Path> placed = new ArrayList<>();
      Path lib = base.resolve("lib");
      if (Files.isDirectory(lib)) {
        try (Stream<Path> pythons = Files.list(lib)) {
          for (Path python : pythons.sorted().toList()) {
            place(python.resolve("site-packages"), beside, placed);
          }
        }
      }
      place(base.resolve("bin"), bin, placed);
      placed.sort(null);
      return placed;
    } finally {
      FileUtils.deleteDirectory(base.toFile());
    }
  }

  private static void place(Path from, Path to, List<Path> placed) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> found = Files.walk(from)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        placed.add(target);
      }
    }
  }
}
