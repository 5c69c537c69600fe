package charms.build.compile;

import charms.model.diag.CharmException;
import charms.model.diag.DiagnosticLog;
import charms.model.diag.SourcePosition;
import charms.processor.HandlerProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles in this process, without warnings, for Java 17. Strings are concatenated without
 * invokedynamic: its bootstrap costs every hook about 10 ms (style.md, Runtime start).
 *
 * @param classes where classes are written
 * @param classPath jars the sources may use
 */
record JavaCompiler(Path classes, List<Path> classPath) {
  static final List<String> OPTIONS =
      List.of("--release", "17", "-g", "-nowarn", "-Xlint:none", "-XDstringConcat=inline");

  /**
   * Compiles the layers' sources and writes their handler tables.
   *
   * @throws CharmException with every error, in the layers' own files
   */
  void compile(Collection<SourceFile> sources) {
    Map<String, SourceFile> byUri = new TreeMap<>();
    for (SourceFile source : sources) {
      byUri.put(source.file().toUri().toString(), source);
    }
    List<Path> files = sources.stream().map(SourceFile::file).toList();
    try (StandardJavaFileManager manager = manager()) {
      run(manager, manager.getJavaFileObjectsFromPaths(files), byUri, true);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot compile into '" + classes + "'", cause);
    }
  }

  /** Compiles one generated source against what was compiled before. */
  void compileGenerated(String className, String source) {
    URI uri = URI.create("generated:///" + className.replace('.', '/') + ".java");
    JavaFileObject file =
        new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    try (StandardJavaFileManager manager = manager()) {
      run(manager, List.of(file), Map.of(), false);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot compile into '" + classes + "'", cause);
    }
  }

  private StandardJavaFileManager manager() throws IOException {
    javax.tools.JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new CharmException(
          charms.model.diag.Diagnostic.error(
                  "cannot compile the charm: this Java runtime has no compiler")
              .fix("install a JDK 17, as in: apt-get install openjdk-17-jdk-headless"));
    }
    StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
    List<Path> path = new ArrayList<>(classPath);
    path.add(classes);
    manager.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
    return manager;
  }

  private void run(
      StandardJavaFileManager manager,
      Iterable<? extends JavaFileObject> files,
      Map<String, SourceFile> byUri,
      boolean handlers) {
    DiagnosticLog log = new DiagnosticLog();
    StringWriter rest = new StringWriter();
    javax.tools.JavaCompiler.CompilationTask task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(rest, manager, found -> note(found, byUri, log), OPTIONS, null, files);
    task.setProcessors(handlers ? List.of(new HandlerProcessor()) : List.of());
    boolean compiled = task.call();
    log.maybeThrow();
    if (!compiled) {
      throw new IllegalStateException("the compiler gave up without an error: " + rest);
    }
  }

  private static void note(
      Diagnostic<? extends JavaFileObject> found,
      Map<String, SourceFile> byUri,
      DiagnosticLog log) {
    if (found.getKind() != Diagnostic.Kind.ERROR) {
      return;
    }
    String message =
        "cannot compile: " + found.getMessage(Locale.ROOT).strip().replaceAll("\\s*\\n\\s*", "; ");
    Optional<SourceFile> source =
        Optional.ofNullable(found.getSource()).map(file -> byUri.get(file.toUri().toString()));
    log.add(
        source.isPresent()
            ? charms.model.diag.Diagnostic.error(position(found, source.get()), message)
            : charms.model.diag.Diagnostic.error(message));
  }

  private static SourcePosition position(
      Diagnostic<? extends JavaFileObject> found, SourceFile source) {
    int line = (int) Math.max(0, found.getLineNumber());
    int column = line == 0 ? 0 : (int) Math.max(0, found.getColumnNumber());
    return new SourcePosition(source.shownPath(), line, column, text(source, line));
  }

  private static String text(SourceFile source, int line) {
    if (line == 0) {
      return "";
    }
    try {
      List<String> lines = Files.readAllLines(source.file());
      return line <= lines.size() ? lines.get(line - 1) : "";
    } catch (IOException binary) {
      return "";
    }
  }
}
