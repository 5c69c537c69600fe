package charms.build.compile;

import charms.model.hash.Digests;
import charms.processor.HandlerProcessor;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * Classes compiled before, under a hash of all they came from: the compiler, its options, the
 * handler processor, the sources with their names, the jars. What is there is whole: it is written
 * beside and moved.
 *
 * @param directory a directory for each hash
 */
record CompileCache(Path directory) {
  /** Compiles into an empty directory. */
  interface Compilation {
    void into(Path classes) throws IOException;
  }

  /**
   * Adds classes to a directory, compiled now or before.
   *
   * @param key what they come from, by {@link #key}
   */
  void classes(String key, Path target, Compilation compilation) throws IOException {
    Path known = directory.resolve(key);
    if (!Files.isDirectory(known)) {
      Files.createDirectories(directory);
      Path beside = Files.createTempDirectory(directory, "classes");
      try {
        compilation.into(beside);
        move(beside, known);
      } finally {
        FileUtils.deleteDirectory(beside.toFile());
      }
    }
    FileUtils.copyDirectory(known.toFile(), target.toFile());
  }

  private static void move(Path beside, Path known) throws IOException {
    try {
      Files.move(beside, known, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
      // Another build was first, with the same classes.
      FileUtils.deleteDirectory(beside.toFile());
    }
  }

  /** The hash of sources and the jars they may use. */
  static String key(Collection<SourceFile> sources, List<Path> classPath) throws IOException {
    MessageDigest digest = digest();
    for (SourceFile source : sources) {
      add(digest, source.name());
      digest.update(digestOf(source.file()));
    }
    for (Path jar : classPath) {
      add(digest, jar.getFileName().toString());
      digest.update(digestOf(jar));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The hash of one more source on top of what a key stands for. */
  static String key(String below, String source) {
    MessageDigest digest = digest();
    add(digest, below);
    add(digest, source);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] digestOf(Path file) throws IOException {
    return Digests.sha256().digest(Files.readAllBytes(file));
  }

  private static MessageDigest digest() {
    MessageDigest digest = Digests.sha256();
    add(digest, Runtime.version().toString());
    JavaCompiler.OPTIONS.forEach(option -> add(digest, option));
    digest.update(processor());
    return digest;
  }

  /** The handler tables are of this composer's making: another one makes others. */
  private static byte[] processor() {
    try {
      Path place =
          Path.of(
              HandlerProcessor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(place) ? digestOf(place) : new byte[0];
    } catch (URISyntaxException | IOException unreadable) {
      throw new IllegalStateException("cannot read the composer's own jar", unreadable);
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
