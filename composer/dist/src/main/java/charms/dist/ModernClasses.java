package charms.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Brings the classes of a jar made for old Javas to the form of Java 8, with the frames its
 * verifier asks for. Java puts no older class into a class-data archive; every command would load
 * and verify picocli, which is made for Java 5, afresh.
 */
final class ModernClasses {
  private static final String CLASS = ".class";

  private ModernClasses() {}

  /** Rewrites a jar in its place; its other entries stay as they are. */
  static void in(Path jar) throws IOException {
    Path beside = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipFile old = new ZipFile(jar.toFile());
        URLClassLoader types = new URLClassLoader(new URL[] {url(jar)});
        ZipOutputStream made = new ZipOutputStream(Files.newOutputStream(beside))) {
      for (ZipEntry entry : old.stream().toList()) {
        byte[] content = old.getInputStream(entry).readAllBytes();
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        made.putNextEntry(copy);
        boolean type =
            entry.getName().endsWith(CLASS) && !entry.getName().endsWith("module-info.class");
        made.write(type ? modern(content, types) : content);
        made.closeEntry();
      }
    }
    Files.move(beside, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] modern(byte[] content, ClassLoader types) {
    ClassReader reader = new ClassReader(content);
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return types;
          }
        };
    ClassVisitor newer =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version,
              int access,
              String name,
              String signature,
              String superName,
              String[] interfaces) {
            int at = Math.max(version, Opcodes.V1_8);
            super.visit(at, access, name, signature, superName, interfaces);
          }
        };
    reader.accept(newer, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
