package charms.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one source with the processor at work. */
final class Compilation {
  private Compilation() {}

  /**
   * Compiles into {@code classes} below the directory.
   *
   * @return errors as {@code line: message}
   */
  static List<String> of(Path directory, String source) throws IOException {
    String name = source.replaceFirst("(?s).*?(?:class|record|interface) (\\w+).*", "$1");
    Path file = directory.resolve("charms/sample/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    Path classes = Files.createDirectories(directory.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              found,
              List.of("-d", classes.toString(), "-Xlint:none"),
              null,
              files.getJavaFileObjects(file));
      task.setProcessors(List.of(new HandlerProcessor()));
      boolean compiled = task.call();
      List<String> errors = new ArrayList<>();
      for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
        if (one.getKind() == Diagnostic.Kind.ERROR) {
          errors.add(one.getLineNumber() + ": " + one.getMessage(Locale.ROOT));
        }
      }
      assertEquals(compiled, errors.isEmpty());
      return errors;
    }
  }
}
