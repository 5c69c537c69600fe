package charms.interfaces.nrpeexternalmaster;

import charms.reactive.HookContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of this endpoint's checks, remembered in the unit's store. */
final class CheckFiles {
  private final HookContext hook;
  private final String key;

  CheckFiles(HookContext hook, String endpoint) {
    this.hook = hook;
    this.key = "interfaces.nrpe-external-master." + endpoint + ".files";
  }

  void write(String path, String text) {
    try {
      Path file = hook.host().file(path);
      Path directory = file.getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Files.writeString(file, text);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot write '" + path + "'", cause);
    }
    List<String> written = new ArrayList<>(written());
    if (!written.contains(path)) {
      written.add(path);
    }
    hook.store().set(key, written);
  }

  void deleteAll() {
    for (String path : written()) {
      try {
        Files.deleteIfExists(hook.host().file(path));
      } catch (IOException cause) {
        throw new UncheckedIOException("cannot delete '" + path + "'", cause);
      }
    }
    hook.store().unset(key);
  }

  private List<String> written() {
    List<String> paths = new ArrayList<>();
    if (hook.store().get(key).orElse(List.of()) instanceof List<?> known) {
      known.forEach(path -> paths.add(String.valueOf(path)));
    }
    return paths;
  }
}
