package charms.reactive.main;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Loads every class of the class path, so that the class-data archive made at the end of this
 * process serves all hooks and not only this one.
 */
final class ArchiveTraining {
  private static final String CLASS = ".class";

  private ArchiveTraining() {}

  static void loadAll(String classPath) {
    for (String path : classPath.split(File.pathSeparator)) {
      try (ZipFile jar = new ZipFile(path)) {
        Enumeration<? extends ZipEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
          loadable(entries.nextElement().getName());
        }
      } catch (IOException cause) {
        throw new UncheckedIOException("cannot read '" + path + "'", cause);
      }
    }
  }

  /** Loads a class; false for one whose own needs are not there, which no hook can load either. */
  private static boolean loadable(String entry) {
    boolean ordinary = entry.endsWith(CLASS) && !entry.startsWith("META-INF/");
    if (!ordinary || entry.endsWith("-info.class")) {
      return false;
    }
    String name = entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
    try {
      Class.forName(name, false, ArchiveTraining.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError incomplete) {
      return false;
    }
  }
}
