package charms.jinja.source;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds templates by name in directories, the first that has one wins. */
public final class TemplateDirectories implements Loader<String> {
  private final List<Path> directories;

  public TemplateDirectories(List<Path> directories) {
    this.directories = List.copyOf(directories);
  }

  /** The file of that name below the first directory that has it; never one outside. */
  public Optional<Path> find(String name) {
    for (Path directory : directories) {
      Path root = directory.toAbsolutePath().normalize();
      Path file = root.resolve(name).normalize();
      if (!name.isEmpty() && file.startsWith(root) && Files.isRegularFile(file)) {
        return Optional.of(directory.resolve(name));
      }
    }
    return Optional.empty();
  }

  public List<Path> directories() {
    return directories;
  }

  @Override
  public Reader getReader(String name) {
    Path file =
        find(name)
            .orElseThrow(() -> new LoaderException(null, "there is no template '" + name + "'"));
    try {
      return new StringReader(JinjaSource.toPebble(Files.readString(file)));
    } catch (IOException e) {
      throw new LoaderException(e, "cannot read template '" + file + "': " + e.getMessage());
    }
  }

  @Override
  public boolean resourceExists(String name) {
    return find(name).isPresent();
  }

  @Override
  public @Nullable String resolveRelativePath(String relativePath, String anchorPath) {
    return null;
  }

  @Override
  public String createCacheKey(String name) {
    return name;
  }

  @Override
  public void setCharset(String charset) {
    requireUnchanged("charset", charset, "UTF-8");
  }

  @Override
  public void setPrefix(String prefix) {
    requireUnchanged("prefix", prefix, "");
  }

  @Override
  public void setSuffix(String suffix) {
    requireUnchanged("suffix", suffix, "");
  }

  private static void requireUnchanged(String what, String value, String expected) {
    if (!value.equals(expected)) {
      throw new IllegalArgumentException(
          "cannot set " + what + " to '" + value + "': it is always '" + expected + "'");
    }
  }
}
