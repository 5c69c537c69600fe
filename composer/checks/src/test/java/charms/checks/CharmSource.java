package charms.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A charm, or the layer it is built from, written file by file for one test.
 *
 * @param root its directory
 */
record CharmSource(Path root) {
  /** Nothing yet. */
  static CharmSource empty(Path parent, String name) {
    return new CharmSource(parent.resolve(name));
  }

  /** A Java charm named after the directory, on layer basic, that sets itself active. */
  static CharmSource named(Path parent, String name) throws IOException {
    CharmSource source = empty(parent, name);
    source.file("layer.yaml", "runtime: java\nincludes: ['layer:basic']\n");
    source.file("copyright", "mine\n");
    source.file("README.md", "Read\n");
    source.file(
        "metadata.yaml",
        """
        name: %s
        summary: A charm for a test
        description: Does next to nothing
        maintainer: Somebody <somebody@example.com>
        tags: [misc]
        series: [jammy]
        """
            .formatted(name));
    source.file(
        "main/java/charms/" + name + "/Handlers.java",
        """
        package charms.%s;

        import charms.reactive.HookContext;
        import charms.reactive.When;
        import charms.reactive.WhenNot;

        final class Handlers {
          private final HookContext context;

          Handlers(HookContext context) {
            this.context = context;
          }

          @WhenNot("%s.ready")
          void start() {
            context.status().active("Unit is ready");
            context.flags().set("%s.ready");
          }
        }
        """
            .formatted(name, name, name));
    return source;
  }

  CharmSource file(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return this;
  }

  /** A program, with its interpreter in its first line. */
  CharmSource program(String path, String content) throws IOException {
    file(path, content);
    Files.setPosixFilePermissions(root.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
    return this;
  }

  /** A hook in shell that ends with the first command that fails. */
  CharmSource hook(String name, String lines) throws IOException {
    return program("hooks/" + name, "#!/bin/sh\nset -e\n" + lines + "\n");
  }
}
