package charms.engine.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Puts the stand-ins over the host's programs: they lie in the machine's {@code /usr} wherever the
 * host has the program, and in {@code /usr/bin} in any case.
 */
final class StandIns {
  private static final String HOME = "share/charm-sandbox";
  private static final List<String> PLACES = List.of("bin", "sbin");

  private StandIns() {}

  static void install(SandboxLayout layout) throws IOException {
    Path home = Files.createDirectories(layout.usr().resolve(HOME));
    copy("common", home.resolve("common"));
    for (String line : lines("stand-ins.txt")) {
      String[] words = line.split(" ");
      Path program = home.resolve(words[1]);
      if (!Files.exists(program)) {
        copy("stand-ins/" + words[1], program);
      }
      link(layout, words[0], words[1]);
    }
    if (!Namespaces.root()) {
      // Only root exists there: giving a file to somebody else can but be recorded.
      link(layout, "chown", "recorded");
      link(layout, "chgrp", "recorded");
    }
  }

  private static void link(SandboxLayout layout, String name, String program) throws IOException {
    for (String place : PLACES) {
      boolean onHost = Files.exists(Path.of("/usr", place, name), LinkOption.NOFOLLOW_LINKS);
      if (place.equals("bin") || onHost) {
        Path link = Files.createDirectories(layout.usr().resolve(place)).resolve(name);
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
          Files.createSymbolicLink(link, Path.of("/usr", HOME, program));
        }
      }
    }
  }

  private static void copy(String resource, Path target) throws IOException {
    try (InputStream source = resource(resource)) {
      Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static List<String> lines(String resource) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource(resource), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream found = StandIns.class.getResourceAsStream(name);
    if (found == null) {
      throw new IOException("the engine's jar lacks '" + name + "'");
    }
    return found;
  }
}
