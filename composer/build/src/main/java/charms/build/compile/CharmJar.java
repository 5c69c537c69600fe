package charms.build.compile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a jar whose bytes depend on its contents alone: entries sorted, times fixed, stored
 * without compression, which also starts faster.
 */
final class CharmJar {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final Map<String, byte[]> entries = new TreeMap<>();

  /** Adds every file below the directory but those of {@code META-INF/charm}. */
  void addAll(Path directory) throws IOException {
    try (Stream<Path> found = Files.walk(directory)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith("META-INF/charm/")) {
          add(name, Files.readAllBytes(file));
        }
      }
    }
  }

  void add(String name, byte[] content) {
    entries.put(name, content);
  }

  void write(Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(header(entry.getKey(), entry.getValue()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }

  private static ZipEntry header(String name, byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry header = new ZipEntry(name);
    header.setTimeLocal(TIME);
    header.setSize(content.length);
    header.setCompressedSize(content.length);
    header.setCrc(checksum.getValue());
    return header;
  }
}
