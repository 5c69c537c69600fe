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
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Puts the stand-ins over the host's programs: they lie in a layer of {@code /usr} wherever the
 * host has the program, and in {@code /usr/bin} in any case.
 */
final class StandIns {
  /** Where they lie, below {@code /usr}. */
  static final String HOME = "share/charm-sandbox";

  private static final List<String> PLACES = List.of("bin", "sbin");

  private StandIns() {}

  /**
   * Installs them.
   *
   * @param usr below the machine's {@code /usr}
   */
  static void install(Path usr) throws IOException {
    Path home = Files.createDirectories(usr.resolve(HOME));
    copy("common", home.resolve("common"));
    for (String line : lines("stand-ins.txt")) {
      String[] words = line.split(" ");
      Path program = home.resolve(words[1]);
      if (!Files.exists(program)) {
        copy("stand-ins/" + words[1], program);
      }
      link(usr, words[0], words[1]);
    }
    if (!Namespaces.root()) {
      // Only root exists there: giving a file to somebody else can but be recorded.
      link(usr, "chown", "recorded");
      link(usr, "chgrp", "recorded");
    }
  }

  /** Their list and what they hold, to tell one engine's from another's. */
  static List<byte[]> contents() throws IOException {
    List<byte[]> contents = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("common", "stand-ins.txt"));
    for (String line : lines("stand-ins.txt")) {
      names.add("stand-ins/" + line.split(" ")[1]);
    }
    for (String name : new TreeSet<>(names)) {
      try (InputStream source = resource(name)) {
        contents.add(source.readAllBytes());
      }
    }
    return contents;
  }

  private static void link(Path usr, String name, String program) throws IOException {
    for (String place : PLACES) {
      boolean onHost = Files.exists(Path.of("/usr", place, name), LinkOption.NOFOLLOW_LINKS);
      if (place.equals("bin") || onHost) {
        Path link = Files.createDirectories(usr.resolve(place)).resolve(name);
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
