package charms.engine.operation;

import charms.engine.charm.CharmFiles;
import charms.engine.hook.Passage;
import charms.engine.machine.CommandStreams;
import charms.engine.machine.Machine;
import charms.engine.machine.MachineCommand;
import charms.engine.state.Storage;
import charms.engine.state.StorageKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a storage holds: a directory, or a sparse file in place of a device. In a machine it lies
 * where its unit finds it, else in the engine's home, as in {@code storage/data/0}. Between the two
 * it passes a directory of the machine's, so that each step is one rename; a step that was done
 * before is not done again.
 *
 * @param kept where the engine keeps detached storage
 * @param storage which
 */
record StorageContent(Path kept, Storage storage) {
  private static final String PASSAGE = "/var/lib/juju/storage/.passage/";

  /** Puts it where its unit finds it, as it was kept or new; what is there stays. */
  void place(Machine machine) throws IOException {
    Path passage = passage(machine);
    if (exists(home())) {
      Files.createDirectories(passage.getParent());
      Files.move(home(), passage);
    }
    String place = storage.location();
    if (exists(passage)) {
      run(
          machine,
          "make",
          place,
          "mkdir -p \"$(dirname \"$1\")\" && { [ ! -d \"$1\" ] || rmdir \"$1\"; } && mv -T \"$2\" \"$1\"",
          place,
          PASSAGE + storage.id());
    } else if (storage.kind() == StorageKind.FILESYSTEM) {
      run(machine, "make", place, "mkdir -p \"$1\"", place);
    } else {
      run(
          machine,
          "make",
          place,
          "mkdir -p \"$(dirname \"$1\")\" && truncate -s \">$2\" \"$1\"",
          place,
          storage.mebibytes() + "M");
    }
  }

  /** Takes it from a machine into the engine's home. */
  void fetch(Machine machine, String location) throws IOException {
    Path passage = passage(machine);
    Files.createDirectories(passage.getParent());
    run(
        machine,
        "fetch",
        location,
        "[ -e \"$2\" ] || [ ! -e \"$1\" ] || mv -T \"$1\" \"$2\"",
        location,
        PASSAGE + storage.id());
    if (exists(passage)) {
      Files.createDirectories(home().getParent());
      Files.move(passage, home());
    }
  }

  /** Deletes what a machine has of it. */
  void discard(Machine machine, String location) throws IOException {
    run(machine, "remove", location, "rm -rf \"$1\" \"$2\"", location, PASSAGE + storage.id());
  }

  /** Deletes what the engine's home has of it. */
  void discard() throws IOException {
    CharmFiles.delete(home());
  }

  private Path home() {
    return kept.resolve(storage.id());
  }

  private Path passage(Machine machine) {
    return machine.inside(PASSAGE).resolve(storage.id());
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private void run(Machine machine, String verb, String place, String script, String... words)
      throws IOException {
    List<String> argv = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    argv.addAll(List.of(words));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status =
        Passage.run(
            machine.start(
                new MachineCommand(argv, Map.of(), "/", MachineCommand.Streams.PIPES_MERGED)),
            new CommandStreams(InputStream.nullInputStream(), said, said));
    if (status != 0) {
      throw new IOException(
          "cannot %s storage %s at '%s': %s"
              .formatted(verb, storage.id(), place, said.toString(StandardCharsets.UTF_8).strip()));
    }
  }
}
