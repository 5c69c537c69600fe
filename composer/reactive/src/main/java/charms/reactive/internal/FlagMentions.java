package charms.reactive.internal;

import charms.reactive.Endpoint;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Classes of the charm that have a flag's name among their texts, so that they may set or clear it.
 * What annotations wait for does not count. Names put together at run time are not found.
 */
final class FlagMentions {
  private static final String CLASS = ".class";

  private final HandlerSet handlers;

  FlagMentions(HandlerSet handlers) {
    this.handlers = handlers;
  }

  /** Names of the classes, sorted. */
  Set<String> of(String flag) {
    Set<String> wanted = spellings(flag);
    Set<String> classes = new TreeSet<>();
    for (Path place : places()) {
      try {
        if (Files.isDirectory(place)) {
          inDirectory(place, wanted, classes);
        } else {
          inJar(place, wanted, classes);
        }
      } catch (IOException cause) {
        throw new UncheckedIOException("cannot read '" + place + "'", cause);
      }
    }
    return classes;
  }

  /** The flag, and as a class of one of the endpoints writes it. */
  private Set<String> spellings(String flag) {
    Set<String> spellings = new HashSet<>(Set.of(flag));
    for (Handler handler : handlers.all()) {
      Endpoint endpoint = handler.endpoint();
      if (endpoint != null) {
        spellings.add(flag.replace(endpoint.name(), "{endpoint_name}"));
        spellings.add(flag.replaceFirst("^" + endpoint.name() + "(?=\\.)", ""));
      }
    }
    return spellings;
  }

  private Set<Path> places() {
    Set<Path> places = new TreeSet<>();
    for (Handler handler : handlers.all()) {
      CodeSource source = handler.table().owner().getProtectionDomain().getCodeSource();
      if (source != null) {
        try {
          places.add(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException cause) {
          throw new IllegalStateException("cannot read '" + source.getLocation() + "'", cause);
        }
      }
    }
    return places;
  }

  private static void inDirectory(Path place, Set<String> wanted, Set<String> classes)
      throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(path -> path.toString().endsWith(CLASS)).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          look(place.relativize(file).toString(), in, wanted, classes);
        }
      }
    }
  }

  private static void inJar(Path place, Set<String> wanted, Set<String> classes)
      throws IOException {
    try (ZipFile jar = new ZipFile(place.toFile())) {
      Enumeration<? extends ZipEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(CLASS)) {
          try (InputStream in = jar.getInputStream(entry)) {
            look(entry.getName(), in, wanted, classes);
          }
        }
      }
    }
  }

  private static void look(String path, InputStream in, Set<String> wanted, Set<String> classes)
      throws IOException {
    String name = path.substring(0, path.length() - CLASS.length()).replace('/', '.');
    Set<String> texts = texts(in.readAllBytes());
    texts.retainAll(wanted);
    if (!texts.isEmpty() && !name.endsWith("_Handlers")) {
      classes.add(name);
    }
  }

  /** The text constants of a class file (Java Virtual Machine Specification, section 4.4). */
  private static Set<String> texts(byte[] classFile) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
    in.skipBytes(8);
    int count = in.readUnsignedShort();
    Map<Integer, String> utf8 = new HashMap<>();
    Set<Integer> strings = new HashSet<>();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> utf8.put(i, in.readUTF());
        case 8 -> strings.add(in.readUnsignedShort());
        case 5, 6 -> {
          in.skipBytes(8);
          i++;
        }
        case 7, 16, 19, 20 -> in.skipBytes(2);
        case 15 -> in.skipBytes(3);
        default -> in.skipBytes(4);
      }
    }
    Set<String> texts = new HashSet<>();
    for (int index : strings) {
      texts.add(utf8.getOrDefault(index, ""));
    }
    return texts;
  }
}
