package charms.build.create;

import charms.jinja.JinjaTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a template's files. One whose name ends in {@code .jinja} is rendered and loses the
 * ending; all others are copied, so that a charm's own templates stay as they are. {@code
 * _package_}, {@code _module_} and {@code _Class_} in paths are filled in, and {@code _dot_} at the
 * front of a name becomes a dot.
 */
final class TemplateWriter {
  private static final String RENDERED = ".jinja";

  private final Path source;
  private final TemplateContext context;

  TemplateWriter(Path source, TemplateContext context) {
    this.source = source;
    this.context = context;
  }

  void write(Path target) throws IOException {
    JinjaTemplates templates = JinjaTemplates.in(List.of(source));
    try (Stream<Path> found = Files.walk(source)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        String name = source.relativize(file).toString().replace('\\', '/');
        boolean rendered = name.endsWith(RENDERED);
        String plain = rendered ? name.substring(0, name.length() - RENDERED.length()) : name;
        Path written = target.resolve(context.path(plain).replace("_dot_", "."));
        Files.createDirectories(written.getParent());
        if (rendered) {
          Files.writeString(written, templates.render(name, context.values()) + "\n");
        } else {
          Files.copy(file, written);
        }
        if (Files.isExecutable(file)) {
          Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
  }
}
